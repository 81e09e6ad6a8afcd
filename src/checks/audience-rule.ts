import type { AccessFacts } from '../analysis/access/access-facts';
import type { Binding } from '../analysis/access/binding';
import { isPublic } from '../analysis/access/public-rules';
import { displaySubject, type Subject } from '../analysis/access/subject';
import type { Severity } from '../findings/severity';
import { milder } from './access-severity';
import type { Card } from './card';
import { type SetRule, setRule } from './rule';

/** A rule about whom nothing should be given. */
export interface AudienceRule extends Omit<Card, 'podSecurity'> {
  readonly expected: string;
  /** Whether a subject is one of them. */
  isAudience(subject: Subject): boolean;
}

/** A rule that judges whom bindings name; what Kubernetes gives to everybody does not count. */
export function audienceRule({ isAudience, expected, ...card }: AudienceRule): SetRule {
  return setRule({
    ...card,
    *check({ access }) {
      for (const binding of access.cluster.bindings) {
        const subjects = binding.isDefault ? [] : binding.subjects.filter(isAudience);
        const severity = subjects.length > 0 ? severityOf(card.severity, binding, access) : undefined;
        if (severity) {
          const { kind, name } = binding.roleRef;
          const { object } = binding;
          yield* subjects.map(subject => ({ object, path: subject.path, found: `${displaySubject(subject)}, who gets ${kind} ${name}`, expected, cause: subject.path, severity }));
        }
      }
    },
  });
}

/** One step milder within a namespace, and where objects may only be read by name; undefined where nothing is given that not everybody has. */
function severityOf(base: Severity, binding: Binding, access: AccessFacts): Severity | undefined {
  const rules = access.rulesOf(binding);
  const telling = rules.filter(rule => !isPublic(rule));
  if (rules.length > 0 && telling.length === 0) {
    return undefined;
  }
  const isSmall = telling.length > 0 && telling.every(({ verbs, resourceNames }) => resourceNames.length > 0 && verbs.every(verb => verb === 'get'));
  return milder(base, (binding.scope.isClusterWide ? 0 : 1) + (isSmall ? 1 : 0));
}
