import type * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Chart, Deployment, Findings, Isolation } from '../../src/index';
import { filesOf, testApp } from '../synthesized';

const IMAGE = `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`;

function workload(chart: Chart, id: string, envVariables: Record<string, string> = {}): Deployment {
  const variables = Object.fromEntries(Object.entries(envVariables).map(([name, value]) => [name, kplus.EnvValue.fromValue(value)]));
  return new Deployment(chart, id, { containers: [{ image: IMAGE, portNumber: 8080, envVariables: variables }] });
}

/** How many NetworkPolicies an app wrote. */
function policies(app: cdk8s.App): number {
  return Object.values(filesOf(app)).join().split('kind: NetworkPolicy').length - 1;
}

/** An app of two workloads, of which one is told of the other. */
function shop(isolation: Isolation): { readonly app: ReturnType<typeof testApp>; readonly web: Deployment; readonly api: Deployment } {
  const app = testApp({ isolation });
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const api = workload(chart, 'api');
  api.exposure.viaService({ name: 'api' });
  return { app, api, web: workload(chart, 'web', { API: 'http://api:8080' }) };
}

describe('where isolation is only reported', () => {
  test('no policy of the library is written, and those of the author are', () => {
    const { app, web } = shop(Isolation.REPORT);
    new kplus.NetworkPolicy(web.node.scope!, 'Own', { selector: web, egress: { default: kplus.NetworkPolicyTrafficDefault.DENY } });
    app.synth();
    expect(policies(app)).toBe(1);
  });

  test('what the policies would cut is reported with its reason, and does not fail', () => {
    const { app } = shop(Isolation.REPORT);
    const { waived, all } = Findings.of(app);
    expect(all).toEqual([]);
    expect(waived.find(({ rule }) => rule === 'reachable-backend')).toMatchObject({
      found: expect.stringContaining('a name of Service shop/api'),
      waiver: { reason: expect.stringMatching(/^isolation is only reported/) },
    });
  });

  test('what is open without them is reported too', () => {
    const { app } = shop(Isolation.REPORT);
    expect(new Set(Findings.of(app).waived.map(({ rule }) => rule))).toEqual(new Set(['default-deny', 'isolate-pods', 'reachable-backend']));
  });

  test('a flow that is declared is not reported as cut', () => {
    const { app, web, api } = shop(Isolation.REPORT);
    web.network.allowTo(api);
    expect(Findings.of(app).waived.map(({ rule }) => rule)).not.toContain('reachable-backend');
  });
});

test('a flow that policies cut fails the synthesis where they are written', () => {
  const { app, web, api } = shop(Isolation.ENFORCE);
  expect(() => app.synth()).toThrow(/reachable-backend/);
  web.network.allowTo(api, { reason: 'asks' });
  app.synth();
  expect(policies(app)).toBe(4);
});
