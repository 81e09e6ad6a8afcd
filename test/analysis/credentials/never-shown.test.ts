import * as fc from 'fast-check';
import { EVERY_RULE } from '../../../src/checks/every-rule';
import { Facts } from '../../../src/checks/facts';
import { judge } from '../../../src/checks/judge';
import { run } from '../../../src/checks/run';
import { kubeObject } from '../../../src/kube/object';
import { CONTEXT } from '../../checks/rule-bench';
import { CHOSEN, RANDOM } from './made';
import { anyPlanted, type Planted } from './planted';

const RULES = EVERY_RULE.filter(rule => rule.profile !== 'option');

/** The shortest part of a credential that would give it away. */
const PART = 6;

const named = fc.constantFrom<Planted>(
  { kind: 'password', text: CHOSEN, secret: CHOSEN },
  { kind: 'token', text: RANDOM, secret: RANDOM },
  { kind: 'password', text: `postgres://app:${CHOSEN}@db/app`, secret: CHOSEN },
);

/** Objects with a credential in each place that a rule looks into. */
function objectsWith({ text }: Planted): Record<string, unknown>[] {
  const base64 = Buffer.from(text).toString('base64');
  const metadata = { name: 'web', namespace: 'shop', annotations: { 'acme.example/password': text } };
  const handler = { httpGet: { port: 80, httpHeaders: [{ name: 'Authorization', value: text }] } };
  const container = {
    name: 'web',
    image: 'web',
    command: [text],
    args: ['--password', text, `--token=${text}`],
    livenessProbe: handler,
    lifecycle: { preStop: { exec: { command: [text] } } },
    env: [{ name: 'PASSWORD', value: text }, { name: 'URL', value: `https://x:${text}@db` }],
  };
  return [
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { template: { metadata, spec: { containers: [container] } } } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { password: text, file: `password: "${text}"\n` }, binaryData: { password: base64 } },
    { apiVersion: 'v1', kind: 'Secret', metadata, data: { password: base64 }, stringData: { password: text } },
    { apiVersion: 'acme.example/v1', kind: 'Database', metadata, spec: { url: `postgres://app:${text}@db`, list: [{ password: text }] } },
    { apiVersion: 'v1', kind: 'Service', metadata: { ...metadata, annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ kind: 'Secret', stringData: { text } }) } } },
  ];
}

test('no finding shows any part of a credential', () => {
  fc.assert(fc.property(fc.oneof(anyPlanted, named), planted => {
    const facts = new Facts(objectsWith(planted).map(kubeObject), CONTEXT);
    const findings = run(RULES, facts).map(hit => judge(hit, { context: CONTEXT, waiver: undefined, source: undefined }).finding);
    expect(findings.map(finding => finding.rule)).toEqual(expect.arrayContaining(['no-secret-data', 'no-credential-in-annotation']));
    const shown = JSON.stringify(findings.filter(finding => finding.rule !== 'rule-failed'));
    const parts = Array.from({ length: planted.secret.length - PART + 1 }, (_, index) => planted.secret.slice(index, index + PART));
    expect(parts.filter(part => shown.includes(part))).toEqual([]);
  }), { numRuns: 200 });
});

test('the look of a place never changes what its finding says', () => {
  fc.assert(fc.property(anyPlanted, planted => {
    const [deployment] = objectsWith(planted);
    const hits = run(RULES.filter(rule => rule.id === 'no-credential-in-env'), new Facts([kubeObject(deployment!)], CONTEXT));
    expect(hits[0]!.breach.found).toBe(`a literal ${planted.kind}`);
  }), { numRuns: 100 });
});
