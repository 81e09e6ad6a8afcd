import { enforcedBy } from '../../../analysis/pod-security/enforced';
import { evaluate, type FailingControl } from '../../../analysis/pod-security/evaluate';
import { displayLevel, type LevelVersion } from '../../../analysis/pod-security/level-version';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { joinPath } from '../../../kube/path';
import type { PodTemplate } from '../../../kube/pods';
import { labelsOf } from '../../../kube/selector';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import type { Facts } from '../../facts';
import { type SetBreach, setRule } from '../../rule';
import { RULES_OF_CONTROL } from '../../rules-of-control';

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: baseline } }';

export const fitPodSecurityLevel = setRule({
  id: 'fit-pod-security-level',
  title: 'Pods fit the level that their namespace enforces',
  severity: Severity.HIGH,
  controls: [cis.podSecurity, nsa.podSecurity, owasp.policies],
  knownAs: [
    'kyverno:podsecurity-subrule-baseline', 'kyverno:restricted-latest', 'kyverno:restricted-exclude-capabilities', 'kyverno:restricted-exclude-seccomp',
  ],
  why: 'The API server refuses the pod; of a Deployment or a Job it takes the object and refuses the pods, so that nothing runs and nothing says so.',
  fix: 'Mend the fields that the failing controls are about, or lower `pod-security.kubernetes.io/enforce` of the Namespace.',
  whenNotTo: 'Never: the pod does not come about. Where it needs what it breaks, the level of its Namespace is the thing to change.',
  bad: `${NAMESPACE}\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec: { hostNetwork: true }`,
  good: `${NAMESPACE}\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec: { hostNetwork: false }`,
  absorbs: [...new Set(Object.values(RULES_OF_CONTROL).flat())],
  waivable: false,

  *check(facts) {
    const enforced = enforcedLevels(facts);
    for (const pod of enforced.size > 0 ? facts.pods : []) {
      const namespace = pod.object.reference.namespace ?? facts.context.policy.namespace;
      const policy = namespace === undefined ? undefined : enforced.get(namespace);
      const failing = policy ? evaluate(pod, policy.level, versionAt(policy, facts.context.kubernetes)) : [];
      if (failing.length > 0) {
        yield misfit({ pod, failing, facts }, `fit for ${displayLevel(policy!)}, which Namespace ${namespace} enforces`);
      }
    }
  },
});

function enforcedLevels(facts: Facts): ReadonlyMap<string, LevelVersion> {
  return new Map(facts.ofKind('Namespace').flatMap(({ reference, manifest }) => {
    const policy = enforcedBy(labelsOf(fields(manifest.metadata).labels));
    return policy ? [[reference.name, policy] as const] : [];
  }));
}

/** No API server judges by a version later than its own. */
function versionAt({ version }: LevelVersion, kubernetes: number): number {
  return version === 'latest' ? kubernetes : Math.min(version, kubernetes);
}

interface Misfit {
  readonly pod: PodTemplate;
  readonly failing: readonly FailingControl[];
  readonly facts: Facts;
}

function misfit({ pod, failing, facts }: Misfit, expected: string): SetBreach {
  const paths = failing.flatMap(({ breaches }) => breaches.map(({ path }) => `\`${facts.writtenPath(pod.object, joinPath(pod.path, path))}\``));
  return {
    object: pod.object,
    path: joinPath(pod.path, 'spec'),
    found: `failing ${failing.map(({ control }) => control.id).join(', ')}`,
    expected,
    fix: `Mend ${[...new Set(paths)].join(', ')}; or lower \`pod-security.kubernetes.io/enforce\` of the Namespace.`,
    absorbs: failing.flatMap(({ control }) => RULES_OF_CONTROL[control.id]),
  };
}
