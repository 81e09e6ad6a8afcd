import { evaluate, type FailingControl } from '../analysis/pod-security/evaluate';
import { displayLevel, type LevelVersion } from '../analysis/pod-security/level-version';
import { Severity } from '../findings/severity';
import { cis } from '../standards/cis';
import { nsa } from '../standards/nsa';
import { owasp } from '../standards/owasp';
import { type Breach, type PodRule, podRule } from './rule';
import { RULES_OF_CONTROL } from './rules-of-control';

/**
 * A rule that is one level of the Pod Security Standards at one version: what it finds is what admission at that level refuses, and nothing else.
 *
 * It is made for a run that asks for that level alone; no profile holds it.
 */
export function podSecurityLevelRule(asked: LevelVersion): PodRule {
  const name = displayLevel(asked);
  return podRule({
    id: 'pod-security-level',
    title: `Pods fit ${name}`,
    severity: Severity.HIGH,
    controls: [cis.podSecurity, nsa.podSecurity, owasp.policies],
    knownAs: [],
    why: 'A namespace that enforces the level takes no pod that does not fit it.',
    fix: 'Mend the field, or ask for a lower level.',
    bad: '',
    good: '',
    waivable: false,

    *check(pod) {
      for (const failing of evaluate(pod, asked.level, asked.version)) {
        yield* breachesOf(failing, name);
      }
    },
  });
}

function breachesOf({ control, breaches }: FailingControl, level: string): Breach[] {
  const rules = RULES_OF_CONTROL[control.id].map(id => `\`${id}\``).join(', ');
  return breaches.map(breach => ({
    ...breach,
    expected: `${breach.expected} for ${control.id} of ${level}`,
    cause: `${control.id} ${breach.path}`,
    fix: `Mend the field; ${rules} ${RULES_OF_CONTROL[control.id].length === 1 ? 'tells' : 'tell'} how.`,
  }));
}
