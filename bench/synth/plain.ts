import { Chart, type App } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type { Size } from './size';

/** Builds an app of cdk8s-plus: each workload with an account, a role, a binding, and a policy for each direction. */
export function buildPlain(app: App, { charts, workloads }: Size): void {
  let last: kplus.Deployment | undefined;
  for (let c = 0; c < charts; c++) {
    const chart = new Chart(app, `chart-${c}`, { namespace: `namespace-${c}` });
    for (let w = 0; w < workloads; w++) {
      last = addWorkload(chart, `web-${w}`, last);
    }
  }
}

function addWorkload(chart: Chart, id: string, peer: kplus.Deployment | undefined): kplus.Deployment {
  const serviceAccount = new kplus.ServiceAccount(chart, `${id}-account`);
  const web = new kplus.Deployment(chart, id, {
    serviceAccount,
    automountServiceAccountToken: true,
    containers: [{ image: `ghcr.io/acme/web:1.0.0@sha256:${'a'.repeat(64)}`, portNumber: 8080 }],
  });
  const role = new kplus.Role(chart, `${id}-role`);
  role.allowGet(kplus.ApiResource.CONFIG_MAPS);
  role.bind(serviceAccount);
  const ports = [kplus.NetworkPolicyPort.tcp(8080)];
  const rules = peer ? { rules: [{ peer, ports }] } : {};
  const { DENY } = kplus.NetworkPolicyTrafficDefault;
  new kplus.NetworkPolicy(chart, `${id}-ingress`, { selector: web, ingress: { default: DENY, ...rules } });
  new kplus.NetworkPolicy(chart, `${id}-egress`, { selector: web, egress: { default: DENY, ...rules } });
  return web;
}
