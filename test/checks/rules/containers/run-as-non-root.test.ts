import { runAsNonRoot } from '../../../../src/checks/rules/containers/run-as-non-root';
import { hitsOf, testRule } from '../../rule-bench';

const YES = 'securityContext: { runAsNonRoot: true }';
const POD = 'spec.securityContext.runAsNonRoot';

testRule(runAsNonRoot, {
  accepts: {
    'each container says so': `containers: [{ ${YES} }, { name: other, ${YES} }]`,
    'root in a user namespace, where it is nobody outside': 'hostUsers: false',
  },
  rejects: {
    'nobody says so': ['containers: [{}, { name: other }]', POD],
    'one container says nothing': [`containers: [{ ${YES} }, { name: other }]`, 'spec.containers[1].securityContext.runAsNonRoot'],
    'a container says no': [`${YES}\ncontainers: [{ securityContext: { runAsNonRoot: false } }]`, 'spec.containers[0].securityContext.runAsNonRoot'],
    'a pod for Windows, as the standard has it': ['os: { name: windows }', POD],
  },
});

test.each([
  ['low where the user is another by its number', 'securityContext: { runAsUser: 10001 }', 'low'],
  ['low where each container has such a user', 'containers: [{ securityContext: { runAsUser: 1 } }]', 'low'],
  ['low where a container was given a power that only root has use for', 'containers: [{ securityContext: { capabilities: { add: [NET_RAW] } } }]', 'low'],
  ['high beside a capability that runtimes grant anyway', 'containers: [{ securityContext: { capabilities: { add: [CHOWN] } } }]', undefined],
  ['high where one container has none', 'containers: [{ securityContext: { runAsUser: 1 } }, { name: other }]', undefined],
  ['high where the user is root', 'securityContext: { runAsUser: 0 }', undefined],
  ['high where somebody said no', 'securityContext: { runAsUser: 1, runAsNonRoot: false }', undefined],
])('is %s', (_, yaml, severity) => {
  expect(hitsOf(runAsNonRoot, yaml).map(hit => hit.breach.severity)).toEqual([severity]);
});

test('is as bad in an app whatever a container was given, since its author can say why', () => {
  const yaml = 'containers: [{ securityContext: { capabilities: { add: [NET_RAW] } } }]';
  expect(hitsOf(runAsNonRoot, yaml, { origin: 'app' }).map(hit => hit.breach.severity)).toEqual([undefined]);
});
