import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { podRule } from '../../rule';

export const noServiceLinks = podRule({
  id: 'no-service-links',
  title: 'Containers are not told of all Services in their environment',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [attack.discovery],
  knownAs: [],
  why: 'Each container gets a map of the Services of its namespace, and a Service whose name makes a variable that the software reads changes how it runs.',
  fix: 'Set `enableServiceLinks` to `false`; Services are found by DNS.',
  whenNotTo: 'The software finds its peers by variables such as `REDIS_SERVICE_HOST`.',
  bad: 'enableServiceLinks: true',
  good: 'enableServiceLinks: false',

  *check({ spec }) {
    if (spec.enableServiceLinks !== false) {
      yield { path: 'spec.enableServiceLinks', found: written(spec.enableServiceLinks), expected: 'false' };
    }
  },
});
