import * as kplus from 'cdk8s-plus-28';
import type { Size } from './size';
import * as hardened from 'cdk8s-hardened';

/** Builds an app of this library with the same objects: one declared connection and one grant a workload. */
export function buildHardened(app: hardened.App, { charts, workloads }: Size): void {
  let last: hardened.Deployment | undefined;
  for (let c = 0; c < charts; c++) {
    const chart = new hardened.Chart(app, `chart-${c}`, { namespace: `namespace-${c}` });
    for (let w = 0; w < workloads; w++) {
      const web = new hardened.Deployment(chart, `web-${w}`, {
        containers: [{ image: `ghcr.io/acme/web:1.0.0@sha256:${'a'.repeat(64)}`, portNumber: 8080 }],
      });
      web.access.allowGet(kplus.ApiResource.CONFIG_MAPS, { names: ['flags'], reason: 'reads flags' });
      web.network.allowTo(last ?? web, { reason: 'asks its neighbour' });
      last = web;
    }
  }
}
