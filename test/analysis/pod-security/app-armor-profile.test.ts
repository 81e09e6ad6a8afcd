import { breaches, pod } from './breaches';

const KEY = 'container.apparmor.security.beta.kubernetes.io/web';

function annotated(value: unknown, key = KEY) {
  return pod({}, { annotations: { [key]: value } });
}

test('profiles of pod and containers are RuntimeDefault or Localhost', () => {
  const appArmorProfile = { type: 'Unconfined' };
  const bad = pod({ securityContext: { appArmorProfile }, containers: [{ name: 'web', securityContext: { appArmorProfile: {} } }, { name: 'api' }] });
  expect(breaches('appArmorProfile', bad)).toEqual([
    'spec.securityContext.appArmorProfile.type is Unconfined, expected RuntimeDefault or Localhost',
    'spec.containers[0].securityContext.appArmorProfile.type is unset, expected RuntimeDefault or Localhost (web)',
  ]);
});

test('no profile is the default one', () => {
  expect(breaches('appArmorProfile', pod({ securityContext: { appArmorProfile: null } }))).toEqual([]);
});

test('an annotation that switches AppArmor off is a breach at the newest version too', () => {
  expect(breaches('appArmorProfile', annotated('unconfined'))).toEqual([
    `metadata.annotations["${KEY}"] is unconfined, expected runtime/default or localhost/<profile> (web)`,
  ]);
});

test('annotations of containers that do not exist count', () => {
  expect(breaches('appArmorProfile', annotated('unconfined', `${KEY}-not-there`))).toHaveLength(1);
});

test.each(['runtime/default', 'localhost/x', 'localhost/', '', null])('the annotation %j is allowed', value => {
  expect(breaches('appArmorProfile', annotated(value))).toEqual([]);
});

test.each(['docker/default', 'localhost', 'RuntimeDefault', true, 0])('the annotation %j is not', value => {
  expect(breaches('appArmorProfile', annotated(value))).toHaveLength(1);
});
