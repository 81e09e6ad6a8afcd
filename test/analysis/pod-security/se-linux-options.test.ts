import { breaches, pod, podWith } from './breaches';

test('each option that is set otherwise is a breach', () => {
  const seLinuxOptions = { type: 'spc_t', user: 'system_u', role: 'system_r', level: 's0' };
  expect(breaches('seLinuxOptions', pod({ securityContext: { seLinuxOptions } }))).toEqual([
    'spec.securityContext.seLinuxOptions.type is spc_t, expected unset or one of container_t, container_init_t, container_kvm_t, container_engine_t',
    'spec.securityContext.seLinuxOptions.user is system_u, expected unset',
    'spec.securityContext.seLinuxOptions.role is system_r, expected unset',
  ]);
});

test('containers are asked alike', () => {
  expect(breaches('seLinuxOptions', podWith({ seLinuxOptions: { user: 'x' } }))).toEqual([
    'spec.containers[0].securityContext.seLinuxOptions.user is x, expected unset (web)',
  ]);
});

test('an empty text is nothing', () => {
  expect(breaches('seLinuxOptions', podWith({ seLinuxOptions: { type: '', user: '', role: null } }))).toEqual([]);
});

test('container_engine_t is allowed from v1.31 on', () => {
  expect(breaches('seLinuxOptions', podWith({ seLinuxOptions: { type: 'container_engine_t' } }), 30)).toHaveLength(1);
  expect(breaches('seLinuxOptions', podWith({ seLinuxOptions: { type: 'container_engine_t' } }), 31)).toEqual([]);
});
