import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { nsa } from '../../../standards/nsa';
import { containerRule } from '../../rule';

const FIRST_UNPRIVILEGED = 1024;

export const noPrivilegedPort = containerRule({
  id: 'no-privileged-port',
  title: 'Containers listen on ports that need no privilege',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.nonRoot],
  knownAs: ['kube-linter:privileged-ports', 'trivy:KSV-0117'],
  why: 'Ports below 1024 are why software is started as root, or with a capability, that needs neither for anything else.',
  fix: 'Listen on a port from 1024 on; a Service may still offer it as 80 or 443.',
  whenNotTo: 'The port is fixed by the protocol, and clients reach the pod without a Service.',
  bad: 'ports: [{ containerPort: 80 }]',
  good: 'ports: [{ containerPort: 8080 }]',

  *check({ spec }) {
    for (const [index, { containerPort }] of list(spec.ports).map(fields).entries()) {
      if (typeof containerPort === 'number' && containerPort < FIRST_UNPRIVILEGED) {
        yield { path: `ports[${index}].containerPort`, found: String(containerPort), expected: `${FIRST_UNPRIVILEGED} or more`, cause: `ports[${index}]` };
      }
    }
  },
});
