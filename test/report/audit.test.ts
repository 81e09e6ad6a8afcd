import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as kplus from 'cdk8s-plus-28';
import { type App, Chart, Deployment, Peer, ReportFormat, Waivers, Zone } from '../../src/index';
import { testApp } from '../synthesized';

const IMAGE = `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`;

function workload(chart: Chart, id: string): Deployment {
  return new Deployment(chart, id, { metadata: { name: id }, containers: [{ image: IMAGE, portNumber: 8080 }] });
}

/** The rows of a section, cell by cell. */
function rows(app: App, section: string): string[][] {
  const [, text = ''] = app.auditTrail().split(`## ${section}\n\n`);
  const lines = text.split('\n\n')[0]!.split('\n').filter(line => line.startsWith('|')).slice(2);
  return lines.map(line => line.slice(2, -2).split(' | '));
}

function shop(): { app: App; chart: Chart; web: Deployment; api: Deployment } {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop', zone: Zone.PUBLIC });
  return { app, chart, web: workload(chart, 'web'), api: workload(chart, 'api') };
}

test('starts with what was judged, in numbers', () => {
  expect(shop().app.auditTrail()).toMatch(/^# Audit trail\n\n0 findings, 0 waived; 9 resources judged by \d+ rules\.\n/);
});

test('lists each declared connection with its reason and its construct, and what all have in common once', () => {
  const { app, web, api } = shop();
  web.network.allowTo(api, { reason: 'asks' });
  web.network.allowTo(Peer.cidr('192.0.2.0/24', ['192.0.2.1/32']), { ports: [kplus.NetworkPolicyPort.tcp(443)] });
  web.network.allowFrom(Peer.zone(Zone.INTERNAL), { reason: 'is asked' });
  expect(rows(app, 'Connections')).toEqual([
    ['every workload', 'pods k8s-app=kube-dns in namespace kube-system', 'TCP 53; UDP 53', 'resolves names', ''],
    ['Deployment shop/web', 'Deployment shop/api', 'TCP 8080', 'asks', 'shop/web'],
    ['Deployment shop/web', '192.0.2.0/24 except 192.0.2.1/32', 'TCP 443', '', 'shop/web'],
    ['pods in namespaces hardened.cdk8s.io/zone=internal', 'Deployment shop/web', 'TCP 8080', 'is asked', 'shop/web'],
  ]);
});

test('puts several reasons for one connection together', () => {
  const { app, web, api } = shop();
  web.network.allowTo(api, { reason: 'asks' });
  api.network.allowFrom(web, { reason: 'answers' });
  expect(rows(app, 'Connections').slice(1)).toEqual([['Deployment shop/web', 'Deployment shop/api', 'TCP 8080', 'asks; answers', 'shop/web, shop/api']]);
});

test('lists each grant with its reason', () => {
  const { app, web } = shop();
  web.access.allowGet(kplus.ApiResource.CONFIG_MAPS, { names: ['flags'], reason: 'reads flags' });
  web.access.allowList(kplus.ApiResource.NODES, { clusterWide: true, reason: 'counts nodes' });
  expect(rows(app, 'Grants')).toEqual([
    ['Deployment shop/web', 'get', 'configmaps named flags in shop', 'reads flags', 'shop/web'],
    ['Deployment shop/web', 'list', 'nodes in the whole cluster', 'counts nodes', 'shop/web'],
  ]);
});

test('lists what is accepted, with reason, owner and last day, and what is not declared as none', () => {
  const { app, chart } = shop();
  const old = new Deployment(chart, 'old', { metadata: { name: 'old' }, containers: [{ name: 'main', image: IMAGE, securityContext: { readOnlyRootFilesystem: false } }] });
  Waivers.of(old).add({ rule: 'read-only-root-filesystem', reason: 'writes | everywhere\n# still', owner: 'team', expires: '2999-12-31' });
  expect(rows(app, 'Accepted findings')).toEqual([
    ['Deployment shop/old, container main', 'read-only-root-filesystem', 'medium', 'writes \\| everywhere # still', 'team', '2999-12-31'],
  ]);
  expect(app.auditTrail()).toContain('## Grants\n\nNone.\n');
});

test('is written as a report, also by a synthesis that fails', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-audit-')), 'audit.md');
  const app = testApp({ reports: [{ path: file, format: ReportFormat.AUDIT }] });
  const securityContext = { privileged: true, allowPrivilegeEscalation: true };
  new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'web', { containers: [{ image: IMAGE, securityContext }] });
  expect(() => app.synth()).toThrow(/privileged/);
  expect(fs.readFileSync(file, 'utf8')).toMatch(/^# Audit trail/);
});
