import { type App, ApiObject, Chart } from 'cdk8s';

/** Charts with objects of their own; in a chain each depends on the one before. */
export function buildChain(app: App, charts: number, objects: number, isChain: boolean): void {
  let before: Chart | undefined;
  for (let c = 0; c < charts; c++) {
    const chart = new Chart(app, `chart-${c}`);
    for (let o = 0; o < objects; o++) {
      new ApiObject(chart, `settings-${o}`, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: 'shop' }, data: { key: `value ${o}` } });
    }
    if (before && isChain) {
      chart.addDependency(before);
    }
    before = chart;
  }
}
