import * as fc from 'fast-check';
import { POD_SECURITY_CONTROLS } from '../../../src/analysis/pod-security/controls';
import { breachesOf, evaluate } from '../../../src/analysis/pod-security/evaluate';
import { NEWEST_POD_SECURITY_VERSION, type PodSecurityLevel, type PodSecurityVersion } from '../../../src/analysis/pod-security/level-version';
import { kubeObject } from '../../../src/kube/object';
import { podTemplate, type PodTemplate } from '../../../src/kube/pods';
import { pod, podWith } from './breaches';

const HARDENED = pod({
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [{ name: 'web', securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } }],
});

function failing(of: PodTemplate, level: PodSecurityLevel, version: PodSecurityVersion): string[] {
  return evaluate(of, level, version).map(({ control }) => control.id);
}

test('a hardened pod meets each level at each version', () => {
  for (let minor = 0; minor <= NEWEST_POD_SECURITY_VERSION; minor++) {
    expect(failing(HARDENED, 'baseline', minor)).toEqual([]);
    expect(failing(HARDENED, 'restricted', minor)).toEqual([]);
  }
});

test('privileged asks nothing', () => {
  expect(evaluate(pod({ hostNetwork: true }), 'privileged', 'latest')).toEqual([]);
});

test('a failing control comes with its breaches', () => {
  const [failure, ...others] = evaluate(pod({ hostPID: true }), 'baseline', 'latest');
  expect(others).toEqual([]);
  expect(failure?.control.id).toBe('hostNamespaces');
  expect(failure?.breaches).toEqual([{ path: 'spec.hostPID', found: 'true', expected: 'false or unset' }]);
});

test('restricted asks what baseline asks, and more', () => {
  const bare = pod({ hostIPC: true });
  expect(failing(bare, 'baseline', 'latest')).toEqual(['hostNamespaces']);
  expect(failing(bare, 'restricted', 'latest')).toEqual([
    'hostNamespaces', 'allowPrivilegeEscalation', 'capabilities_restricted', 'runAsNonRoot', 'seccompProfile_restricted',
  ]);
});

test('a control of restricted stands in for the one of baseline, from its own first version on', () => {
  const added = podWith({ allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: { add: ['NET_RAW'] }, seccompProfile: { type: 'Localhost' } });
  expect(failing(added, 'restricted', 21)).toEqual(['capabilities_baseline']);
  expect(failing(added, 'restricted', 22)).toEqual(['capabilities_restricted']);
  expect(failing(added, 'baseline', 22)).toEqual(['capabilities_baseline']);
});

test('restricted has no exemption for a user namespace in procMount, which it judges by itself from v1.35 on', () => {
  const unmasked = podWith({ procMount: 'Unmasked' }, { hostUsers: false });
  expect(failing(unmasked, 'baseline', 34)).toEqual(['procMount']);
  expect(failing(unmasked, 'baseline', 35)).toEqual([]);
  expect(failing(unmasked, 'restricted', 34)).toContain('procMount');
  expect(failing(unmasked, 'restricted', 35)).toContain('procMount_restricted');
  expect(failing(unmasked, 'restricted', 35)).not.toContain('procMount');
});

test('a volume that is a hostPath and an allowed kind at once passes restricted, as it does upstream', () => {
  const both = pod({ volumes: [{ name: 'v', hostPath: { path: '/' }, emptyDir: {} }] });
  expect(failing(both, 'restricted', 'latest')).not.toContain('restrictedVolumes');
  expect(failing(both, 'restricted', 'latest')).not.toContain('hostPathVolumes');
  expect(failing(both, 'baseline', 'latest')).toEqual(['hostPathVolumes']);
});

test('versions to come are judged like the newest', () => {
  const sysctl = pod({ securityContext: { sysctls: [{ name: 'net.ipv4.tcp_notsent_lowat', value: '1' }] } });
  expect(failing(sysctl, 'baseline', NEWEST_POD_SECURITY_VERSION - 1)).toEqual(['sysctls']);
  expect(failing(sysctl, 'baseline', NEWEST_POD_SECURITY_VERSION)).toEqual([]);
  expect(failing(sysctl, 'baseline', NEWEST_POD_SECURITY_VERSION + 5)).toEqual([]);
  expect(failing(sysctl, 'baseline', 'latest')).toEqual([]);
});

test('one control can be asked for by itself, overridden or not', () => {
  const host = pod({ volumes: [{ name: 'v', hostPath: { path: '/' } }] });
  expect(breachesOf('hostPathVolumes', host, 'latest')).toHaveLength(1);
  expect(breachesOf('restrictedVolumes', host, 'latest')).toHaveLength(1);
  expect(breachesOf('privileged', host, 'latest')).toEqual([]);
});

test('a control has no breaches before its first version', () => {
  expect(breachesOf('allowPrivilegeEscalation', pod(), 7)).toEqual([]);
  expect(breachesOf('allowPrivilegeEscalation', pod(), 8)).toHaveLength(1);
});

test('a pod without containers meets what is asked of containers', () => {
  expect(failing(pod({ containers: [] }), 'restricted', 'latest')).toEqual([]);
});

test('overrides name controls of baseline, and versions rise', () => {
  for (const { overrides = [], level, versions } of POD_SECURITY_CONTROLS) {
    const overridden = POD_SECURITY_CONTROLS.filter(({ id }) => overrides.includes(id));
    expect(overridden.every(control => control.level === 'baseline' && level === 'restricted')).toBe(true);
    expect(overridden).toHaveLength(overrides.length);
    expect(versions.map(({ since }) => since)).toEqual([...new Set(versions.map(({ since }) => since))].sort((a, b) => a - b));
  }
});

const FIELDS = [
  'annotations', 'securityContext', 'capabilities', 'add', 'drop', 'seccompProfile', 'appArmorProfile', 'type', 'seLinuxOptions', 'sysctls', 'name', 'volumes',
  'hostPath', 'path', 'nfs', 'ports', 'hostPort', 'containerPort', 'livenessProbe', 'httpGet', 'host', 'lifecycle', 'preStop', 'windowsOptions', 'hostProcess',
  'os', 'hostUsers', 'hostNetwork', 'containers', 'initContainers', 'runAsNonRoot', 'runAsUser', 'privileged', 'procMount',
];

test('values of any type are judged, never thrown at', () => {
  const anything = fc.object({ key: fc.constantFrom(...FIELDS), maxDepth: 5, maxKeys: 6 });
  const containers = fc.array(fc.oneof(anything, fc.anything()), { maxLength: 2 });
  fc.assert(fc.property(anything, anything, containers, (metadata, spec, list) => {
    const template = { metadata, spec: { ...spec, containers: list } };
    const strange = podTemplate(kubeObject({}), template, 'spec');
    const before = JSON.stringify(template, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    for (const { breaches } of evaluate(strange, 'restricted', 'latest')) {
      expect(breaches.every(({ path, found, expected }) => [path, found, expected].every(text => typeof text === 'string' && text !== ''))).toBe(true);
    }
    expect(JSON.stringify(template, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).toBe(before);
  }));
});
