import { askTheSame, patienceOf, probeOf } from '../../../analysis/probes/probe';
import { Severity } from '../../../findings/severity';
import { containerRule } from '../../rule';

export const distinctProbes = containerRule({
  id: 'distinct-probes',
  title: 'Containers stop getting traffic before they are restarted',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave probes to operations.',
  knownAs: ['kube-score:pod-probes-identical', 'kyverno:ensure-probes-different'],
  why: 'Where both probes ask the same and give up together, a container that is merely busy is restarted, and its load falls on the next one.',
  fix: 'Ask something simpler in `livenessProbe`, or raise its `failureThreshold`.',
  whenNotTo: 'The software has one answer to both questions: it serves, or it is beyond recovery.',
  bad: 'readinessProbe: { tcpSocket: { port: 8080 } }\nlivenessProbe: { tcpSocket: { port: 8080 } }',
  good: 'readinessProbe: { tcpSocket: { port: 8080 } }\nlivenessProbe: { tcpSocket: { port: 8080 }, failureThreshold: 10 }',

  *check({ spec, list }) {
    const liveness = probeOf(spec.livenessProbe);
    const readiness = liveness && probeOf(spec.readinessProbe);
    const isSame = readiness && askTheSame(liveness, readiness) && patienceOf(liveness) <= patienceOf(readiness);
    if (isSame && list !== 'ephemeralContainers') {
      yield { path: 'livenessProbe', found: 'the question of the readinessProbe, given up as early', expected: 'another question, or more patience' };
    }
  },
});
