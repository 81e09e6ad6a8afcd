import { byNamespace } from '../../../analysis/namespaces/by-namespace';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { setRule } from '../../rule';

/** CPU is shared by weight: requests bound it. */
const WANTED = ['requests.cpu', 'requests.memory', 'limits.memory'];

/** Short names of requests. */
const ALIASES: ReadonlyMap<string, string> = new Map([['cpu', 'requests.cpu'], ['memory', 'requests.memory']]);

export const resourceQuota = setRule({
  id: 'resource-quota',
  title: 'ResourceQuotas bound CPU and memory',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.resources, attack.denial],
  knownAs: ['trivy:KSV-0040'],
  why: 'What the quotas of a namespace leave open it can take from all others, by mistake or under attack.',
  fix: 'Set `hard` for `requests.cpu`, `requests.memory` and `limits.memory`, in one quota or in several.',
  whenNotTo: 'The nodes belong to the namespace alone.',
  bad: 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: quota, namespace: shop }\nspec: { hard: { pods: "20" } }',
  good: `apiVersion: v1
kind: ResourceQuota
metadata: { name: quota, namespace: shop }
spec: { hard: { requests.cpu: "4", requests.memory: 8Gi, limits.memory: 16Gi } }`,

  *check(facts) {
    for (const quotas of byNamespace(facts.ofKind('ResourceQuota').filter(isForAllPods)).values()) {
      const named = quotas.flatMap(({ manifest }) => Object.keys(fields(fields(manifest.spec).hard)));
      const bounded = new Set(named.map(each => ALIASES.get(each) ?? each));
      const missing = WANTED.filter(each => !bounded.has(each));
      if (missing.length > 0) {
        yield { object: quotas[0]!, path: 'spec.hard', found: `without ${missing.join(', ')}`, expected: WANTED.join(', ') };
      }
    }
  },
});

/** A quota with scopes is about some pods, such as those of a priority class. */
function isForAllPods({ manifest }: KubeObject): boolean {
  const { scopes, scopeSelector } = fields(manifest.spec);
  return list(scopes).length === 0 && scopeSelector === undefined;
}
