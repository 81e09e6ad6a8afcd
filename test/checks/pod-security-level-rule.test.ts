import * as fs from 'node:fs';
import { displayLevel, levelVersion } from '../../src/analysis/pod-security/level-version';
import { check } from '../../src/checks/checker';
import { podSecurityLevelRule } from '../../src/checks/pod-security-level-rule';
import { kubeObject } from '../../src/kube/object';
import { type Vectors, VECTORS, verdictsOf } from '../conformance/pod-security/vectors';
import { LEVELS } from '../conformance/pod-security/verdicts';
import { CONTEXT } from './rule-bench';

const recorded = JSON.parse(fs.readFileSync(VECTORS, 'utf8')) as Vectors;
const objects = recorded.vectors.map(({ manifest }) => kubeObject(manifest));
const upstream = recorded.vectors.map(vector => verdictsOf(vector, recorded.versions));

describe.each(LEVELS)('%s', level => {
  test.each(recorded.versions)('at %s finds something in the pods that Kubernetes refuses, and in no others', version => {
    const { judged } = check({ objects, rules: [podSecurityLevelRule(levelVersion(`${level}:${version}`))], context: CONTEXT });
    const refused = new Set(judged.map(({ object }) => object));
    const index = recorded.versions.indexOf(version);
    expect(objects.map(object => refused.has(object))).toEqual(upstream.map(verdicts => verdicts[level][index] !== 0));
  });
});

test('privileged refuses nothing', () => {
  expect(check({ objects, rules: [podSecurityLevelRule(levelVersion('privileged'))], context: CONTEXT }).judged).toEqual([]);
});

test.each(['restricted:v1.34', 'baseline:latest', 'privileged:v1.0'])('%s is written as it is read', text => {
  expect(displayLevel(levelVersion(text))).toBe(text);
});
