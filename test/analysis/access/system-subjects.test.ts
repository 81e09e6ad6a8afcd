import { isSystem } from '../../../src/analysis/access/system-subjects';

test.each([
  ['User', 'system:kube-scheduler'], ['User', 'system:node:one'], ['User', 'system:cloud-controller-manager'],
  ['Group', 'system:masters'], ['Group', 'system:nodes'], ['Group', 'system:bootstrappers:kubeadm:default-node-token'],
])('%s %s is a part of Kubernetes', (kind, name) => {
  expect(isSystem({ kind, name })).toBe(true);
});

test.each([
  ['User', 'jane'], ['User', 'system'], ['User', 'system:anonymous'], ['User', 'system:serviceaccount:kube-system:default'],
  ['Group', 'system:authenticated'], ['Group', 'system:unauthenticated'], ['Group', 'system:serviceaccounts:kube-system'],
  ['ServiceAccount', 'system:kube-scheduler'],
])('%s %s is not', (kind, name) => {
  expect(isSystem({ kind, name })).toBe(false);
});
