import { breaches, pod, podWith } from './breaches';

const POD = 'seccomp.security.alpha.kubernetes.io/pod';

const CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

function annotated(annotations: Record<string, unknown>) {
  return pod({}, { annotations });
}

test('from v1.19 on, profiles are RuntimeDefault or Localhost', () => {
  expect(breaches('seccompProfile_baseline', podWith({ seccompProfile: { type: 'Unconfined' } }, { securityContext: { seccompProfile: {} } }), 19)).toEqual([
    'spec.securityContext.seccompProfile.type is unset, expected RuntimeDefault or Localhost',
    'spec.containers[0].securityContext.seccompProfile.type is Unconfined, expected RuntimeDefault or Localhost (web)',
  ]);
});

test('no profile is allowed', () => {
  expect(breaches('seccompProfile_baseline', podWith({ seccompProfile: null }))).toEqual([]);
});

test('until v1.18, annotations count instead of fields', () => {
  const both = pod({ securityContext: { seccompProfile: { type: 'Unconfined' } } }, { annotations: { [POD]: 'unconfined', [`${CONTAINER}web`]: '' } });
  expect(breaches('seccompProfile_baseline', both, 18)).toEqual([
    `metadata.annotations["${POD}"] is unconfined, expected runtime/default or localhost/<profile>`,
    `metadata.annotations["${CONTAINER}web"] is "", expected runtime/default or localhost/<profile> (web)`,
  ]);
  expect(breaches('seccompProfile_baseline', both, 19)).toHaveLength(1);
});

test('annotations of containers that do not exist do not count', () => {
  expect(breaches('seccompProfile_baseline', annotated({ [`${CONTAINER}api`]: 'unconfined' }), 18)).toEqual([]);
});

test.each(['runtime/default', 'docker/default', 'localhost/x', 'localhost/'])('the annotation %s is allowed', value => {
  expect(breaches('seccompProfile_baseline', annotated({ [POD]: value }), 18)).toEqual([]);
});

test.each(['localhost', 'RuntimeDefault', '', null, 1])('the annotation %j is not', value => {
  expect(breaches('seccompProfile_baseline', annotated({ [POD]: value }), 18)).toHaveLength(1);
});
