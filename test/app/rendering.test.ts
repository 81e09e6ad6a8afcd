import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { type App, Chart, Deployment, Findings, Isolation, Pod, StatefulSet } from '../../src/index';
import { fields, list } from '../../src/kube/fields';
import { filesOf, one, podSpecOf, testApp } from '../synthesized';

const CONTAINER = { image: `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`, portNumber: 8080, resources: {} };

/** Workloads that add to their scheduling whenever they are rendered, or hold what was added before. */
const WORKLOADS: Readonly<Record<string, (chart: cdk8s.Chart) => kplus.Workload>> = {
  'a Deployment that is spread': chart => new Deployment(chart, 'web', { containers: [CONTAINER], spread: true }),
  'a StatefulSet that is spread': chart => new StatefulSet(chart, 'web', { containers: [CONTAINER], spread: true }),
  'a Deployment of cdk8s-plus that is spread': chart => new kplus.Deployment(chart, 'web', { containers: [CONTAINER], spread: true }),
  'a Deployment of cdk8s-plus that is spread and patched': chart => {
    const web = new kplus.Deployment(chart, 'web', { containers: [CONTAINER], spread: true });
    cdk8s.ApiObject.of(web).addJsonPatch(cdk8s.JsonPatch.add('/metadata/annotations', { patched: 'yes' }));
    return web;
  },
  'a Deployment that is kept apart from a Pod': chart => {
    const web = new Deployment(chart, 'web', { containers: [CONTAINER] });
    web.scheduling.separate(new Pod(chart, 'other', { containers: [CONTAINER] }), { topology: kplus.Topology.ZONE });
    return web;
  },
};

function shop(make: (chart: cdk8s.Chart) => kplus.Workload, isolation = Isolation.ENFORCE): App {
  const app = testApp({ failOn: 'critical' as never, isolation });
  make(new Chart(app, 'shop', { namespace: 'shop' }));
  return app;
}

beforeEach(() => void jest.spyOn(process.stderr, 'write').mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

describe.each(Object.entries(WORKLOADS))('%s', (_, make) => {
  test('is written as cdk8s-plus renders it the first time, whatever was asked before', () => {
    const app = shop(make);
    const asked = shop(make);
    [() => asked.auditTrail(), () => Findings.of(asked), () => asked.synthYaml(), () => asked.charts.map(chart => chart.toJson())].forEach(ask => ask());
    [app, asked].forEach(each => each.synth());
    expect(filesOf(asked)).toEqual(filesOf(app));
  });

  test('is judged the same after synthesis as before', () => {
    const app = shop(make);
    const before = [Findings.of(app).toJson(), app.auditTrail()];
    app.synth();
    expect([Findings.of(app).toJson(), app.auditTrail()]).toEqual(before);
  });

  test.each([['with its policies', Isolation.ENFORCE], ['without', Isolation.REPORT]])('is rendered once in a synthesis %s', (__, isolation) => {
    const app = shop(make, isolation);
    const objects = app.node.findAll().filter(cdk8s.ApiObject.isApiObject);
    const rendered = objects.map(object => jest.spyOn(object, 'toJson'));
    app.synth();
    expect(rendered.map(spy => spy.mock.calls.length)).toEqual(objects.map(() => 1));
  });
});

test('a Deployment that is spread has a term for its nodes and one for its zones, each once', () => {
  const app = shop(WORKLOADS['a Deployment of cdk8s-plus that is spread']!);
  app.synth();
  app.auditTrail();
  const { podAntiAffinity } = fields(podSpecOf(one(app, 'Deployment')).affinity);
  const terms = list(fields(podAntiAffinity).requiredDuringSchedulingIgnoredDuringExecution).map(term => fields(term).topologyKey);
  expect(terms).toEqual(['kubernetes.io/hostname', 'topology.kubernetes.io/zone']);
});

describe('synthYaml', () => {
  test('prints what synth writes', () => {
    const app = shop(WORKLOADS['a Deployment that is spread']!);
    const text = app.synthYaml();
    app.synth();
    expect(text).toBe(filesOf(app)['shop.k8s.yaml']);
  });

  test('prints nothing that is not proved', () => {
    const app = testApp();
    new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'web', { containers: [CONTAINER], hostNetwork: true });
    expect(() => app.synthYaml()).toThrow(/no-host-network/);
    expect(filesOf(app)).toEqual({});
  });

  test('leaves out the policies that are only reported', () => {
    const kinds = (isolation: Isolation): number => shop(WORKLOADS['a Deployment that is spread']!, isolation).synthYaml().split('kind: NetworkPolicy').length - 1;
    expect([kinds(Isolation.ENFORCE), kinds(Isolation.REPORT)]).toEqual([2, 0]);
  });
});
