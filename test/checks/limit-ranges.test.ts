import { EVERY_RULE } from '../../src/checks/every-rule';
import { hitsOf } from './rule-bench';

const RULES = new Map(EVERY_RULE.map(rule => [rule.id, rule]));

const pod = (resources = '{}', namespace = 'shop') => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: ${namespace} }
spec: { containers: [{ name: web, resources: ${resources} }] }`;

const range = (item: string, namespace = 'shop') => `apiVersion: v1
kind: LimitRange
metadata: { name: limits, namespace: ${namespace} }
spec: { limits: [${item}] }`;

function isSilent(rule: string, ...documents: readonly string[]): boolean {
  return hitsOf(RULES.get(rule)!, documents.join('\n---\n')).length === 0;
}

describe('a LimitRange among the manifests', () => {
  test.each([
    ['memory-limit', '{ type: Container, default: { memory: 128Mi } }'],
    ['memory-limit', '{ type: Container, max: { memory: 128Mi } }'],
    ['memory-request', '{ type: Container, defaultRequest: { memory: 64Mi } }'],
    ['memory-request', '{ type: Container, default: { memory: 64Mi } }'],
    ['cpu-request', '{ type: Container, min: { cpu: 10m } }'],
    ['cpu-limit', '{ type: Container, default: { cpu: 1 } }'],
    ['ephemeral-storage-limit', '{ type: Container, default: { ephemeral-storage: 1Gi } }'],
  ])('gives %s by %s', (rule, item) => {
    expect(isSilent(rule, pod(), range(item))).toBe(true);
    expect(isSilent(rule, pod())).toBe(false);
  });

  test.each([
    ['a LimitRange of another namespace', [pod(), range('{ type: Container, default: { memory: 128Mi } }', 'other')]],
    ['one for pods as a whole', [pod(), range('{ type: Pod, max: { memory: 128Mi } }')]],
    ['one that says nothing of memory', [pod(), range('{ type: Container, default: { cpu: 1 } }')]],
    ['one that gives a request alone', [pod(), range('{ type: Container, defaultRequest: { memory: 64Mi } }')]],
    ['one that gives nothing', [pod(), range('{ type: Container, default: { memory: 0 } }')]],
    ['a container that writes 0', [pod('{ limits: { memory: 0 } }'), range('{ type: Container, default: { memory: 128Mi } }')]],
  ])('%s gives no limit', (_, documents) => {
    expect(isSilent('memory-limit', ...documents)).toBe(false);
  });
});
