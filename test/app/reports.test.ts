import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Chart, Deployment, ReportFormat } from '../../src/index';
import { testApp } from '../synthesized';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-reports-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a synthesis writes a report in each format, also when it fails', () => {
  const formats = Object.values(ReportFormat);
  const app = testApp({ reports: formats.map(format => ({ path: path.join(folder, 'reports', format), format })) });
  const securityContext = { privileged: true, allowPrivilegeEscalation: true };
  new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'web', { containers: [{ image: 'registry.example/web:1.0.0', securityContext }] });
  expect(() => app.synth()).toThrow(/no-privileged/);
  const texts = new Map(formats.map(format => [format, fs.readFileSync(path.join(folder, 'reports', format), 'utf8')]));
  expect([...texts].filter(([, text]) => !text.includes('no-privileged')).map(([format]) => format)).toEqual([ReportFormat.AUDIT]);
  expect(texts.get(ReportFormat.SARIF)).toContain('reports.test.ts"');
});
