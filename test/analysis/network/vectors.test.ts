import * as fs from 'node:fs';
import { networkOf } from '../../../src/analysis/network/network-facts';
import { kubeObject } from '../../../src/kube/object';
import { disagreement } from '../../conformance/network/policies';
import { probeOf, type Vectors, VECTORS } from '../../conformance/network/vectors';

const { reference, validation, clusters, policies } = JSON.parse(fs.readFileSync(VECTORS, 'utf8')) as Vectors;

test(`verdicts are those of the reference on ${reference.module} ${reference.version}`, () => {
  for (const { objects, probes } of clusters) {
    const network = networkOf(objects.map(kubeObject));
    expect(network.refusals).toEqual([]);
    expect(probes.map(text => text.replace(/\S+$/, network.verdict(probeOf(text).probe).verdict))).toEqual(probes);
  }
});

test(`policies are refused where ${validation.module} ${validation.version} refuses them`, () => {
  expect(policies.flatMap(({ spec, ...refused }) => disagreement(spec, refused) ?? [])).toEqual([]);
});

test('no vector was lost', () => {
  expect([clusters.length, clusters.reduce((sum, each) => sum + each.probes.length, 0), policies.length]).toEqual([31, 1860, 177]);
});
