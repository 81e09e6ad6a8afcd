import { isUnprivileged } from '../../../src/analysis/processes/is-unprivileged';
import type { Fields } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';
import { podTemplate } from '../../../src/kube/pods';

const CONFINED = { runAsUser: 1000, runAsGroup: 1000, allowPrivilegeEscalation: false };

function judge(own: Fields, ofPod: Fields = {}): boolean {
  const pod = podTemplate(kubeObject({}), { spec: { securityContext: ofPod, containers: [{ name: 'web', securityContext: own }] } }, '');
  return isUnprivileged(pod.containers[0]!, pod);
}

test.each([
  ['its own settings', CONFINED, {}],
  ['settings of the pod', { allowPrivilegeEscalation: false }, { runAsNonRoot: true, runAsGroup: 1000, fsGroup: 2000, supplementalGroups: [3000] }],
])('%s are enough', (_, own, ofPod) => {
  expect(judge(own, ofPod)).toBe(true);
});

test.each([
  ['nothing set', {}, {}],
  ['root', { ...CONFINED, runAsUser: 0 }, {}],
  ['root, though it says it is not', { ...CONFINED, runAsUser: 0, runAsNonRoot: true }, {}],
  ['no group, which is often that of root', { ...CONFINED, runAsGroup: null }, {}],
  ['the group of root', { ...CONFINED, runAsGroup: 0 }, {}],
  ['the group of root by the volumes', CONFINED, { fsGroup: 0 }],
  ['the group of root among others', CONFINED, { supplementalGroups: [1, 0] }],
  ['set-user-ID programs', { ...CONFINED, allowPrivilegeEscalation: true }, {}],
  ['all privileges', { ...CONFINED, privileged: true }, {}],
  ['a user of another type', { ...CONFINED, runAsUser: '1000' }, {}],
])('%s is not', (_, own, ofPod) => {
  expect(judge(own, ofPod)).toBe(false);
});
