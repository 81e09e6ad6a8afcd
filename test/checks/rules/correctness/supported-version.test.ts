import { supportedVersion } from '../../../../src/checks/rules/correctness/supported-version';
import { END_OF_SUPPORT } from '../../../../src/standards/end-of-support';
import { NEWEST_KUBERNETES, OLDEST_KUBERNETES } from '../../../../src/standards/kubernetes';
import { hitsOf, testRule } from '../../rule-bench';

const node = (version: string) => `apiVersion: v1\nkind: Node\nmetadata: { name: a }\nstatus: { nodeInfo: { kubeletVersion: ${version} } }`;

testRule(supportedVersion, {
  accepts: {
    'a node of a version that gets fixes': node('v1.36.2'),
    'a node of a version that is not known': node('v1.99.0'),
    'a node that does not say': 'apiVersion: v1\nkind: Node\nmetadata: { name: a }',
  },
  rejects: {
    'a node of a version that gets none': [node('v1.33.9'), 'status.nodeInfo.kubeletVersion'],
    'a node of a vendor': [node('v1.29.1-eks-508b6b3'), 'status.nodeInfo.kubeletVersion'],
  },
});

const found = (kubernetes: number, today: string) => hitsOf(supportedVersion, '{}', { kubernetes, today }).map(hit => hit.breach.found);

test('the version of the cluster gets fixes up to its last day', () => {
  expect(found(34, '2026-10-27')).toEqual([]);
  expect(found(34, '2026-10-28')).toEqual(['1.34, which got fixes until 2026-10-27']);
});

test('the end of each known version is known', () => {
  const versions = Array.from({ length: NEWEST_KUBERNETES - OLDEST_KUBERNETES + 1 }, (_, index) => OLDEST_KUBERNETES + index);
  expect([...END_OF_SUPPORT.keys()]).toEqual(versions);
});
