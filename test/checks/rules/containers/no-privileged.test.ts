import { allowedCapabilities } from '../../../../src/checks/rules/containers/allowed-capabilities';
import { dropAllCapabilities } from '../../../../src/checks/rules/containers/drop-all-capabilities';
import { noPrivilegeEscalation } from '../../../../src/checks/rules/containers/no-privilege-escalation';
import { noPrivileged } from '../../../../src/checks/rules/containers/no-privileged';
import { onlyNetBindService } from '../../../../src/checks/rules/containers/only-net-bind-service';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const PRIVILEGED = 'securityContext: { privileged: true }';

testRule(noPrivileged, {
  accepts: {
    'no security context': '{}',
    'null': 'containers: [{ securityContext: { privileged: null } }]',
  },
  rejects: {
    'each kind of container': [
      `initContainers: [{ name: setup, ${PRIVILEGED} }]\ncontainers: [{ ${PRIVILEGED} }]\nephemeralContainers: [{ name: debug, ${PRIVILEGED} }]`,
      ...['initContainers', 'containers', 'ephemeralContainers'].map(list => `spec.${list}[0].securityContext.privileged`),
    ],
    'a text, which is not false': ['containers: [{ securityContext: { privileged: "true" } }]', 'spec.containers[0].securityContext.privileged'],
  },
});

test('is one finding with all that it makes pointless in the same container', () => {
  const rules = [noPrivileged, noPrivilegeEscalation, dropAllCapabilities, allowedCapabilities, onlyNetBindService];
  const privileged = 'securityContext: { privileged: true, capabilities: { add: [SYS_ADMIN] } }';
  expect(together(rules, `containers: [{ ${privileged} }]`)).toEqual([
    'no-privileged > no-privilege-escalation > drop-all-capabilities > allowed-capabilities > only-net-bind-service',
  ]);
});

test('leaves what another container lacks to stand alone', () => {
  expect(together([noPrivileged, noPrivilegeEscalation], `containers: [{ ${PRIVILEGED} }, { name: other }]`)).toEqual([
    'no-privileged > no-privilege-escalation', 'no-privilege-escalation',
  ]);
});
