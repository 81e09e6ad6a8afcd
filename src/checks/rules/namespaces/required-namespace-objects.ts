import { Severity } from '../../../findings/severity';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import type { Facts } from '../../facts';
import { optionsOf } from '../../options';
import { setRule } from '../../rule';

const ID = 'required-namespace-objects';

const options = record({
  kinds: described('Kinds of which each namespace has an object: `ResourceQuota`, `NetworkPolicy`.', listOf(string)),
  except: optional(described('Namespaces that need none.', listOf(string))),
});

export const requiredNamespaceObjects = setRule({
  id: ID,
  title: 'Each namespace has the objects that the policy asks for',
  severity: Severity.LOW,
  profile: 'option',
  controls: [cis.namespaces, nsa.namespaces],
  knownAs: ['kyverno:namespace-inventory-check'],
  why: 'A namespace without its quota, limits or network policies is one that nobody has finished: pods run in it all the same.',
  fix: 'Add an object of the kind to the namespace, or name the one that others make in `externals` of the policy.',
  whenNotTo: 'A namespace without pods, such as one that only holds shared configuration.',
  bad: 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }',
  good: `apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: v1
kind: ResourceQuota
metadata: { name: quota, namespace: shop }
spec: { hard: { requests.cpu: "4" } }`,
  options,
  examplePolicy: `rules: { ${ID}: { kinds: [ResourceQuota] } }`,

  *check(facts) {
    const { kinds = [], except = [] } = optionsOf(ID, options, facts.context.policy) ?? {};
    const present = kinds.length > 0 ? presentKinds(facts) : new Set();
    for (const object of facts.ofKind('Namespace')) {
      const { name } = object.reference;
      const missing = except.includes(name) ? [] : kinds.filter(kind => !present.has(`${kind}/${name}`));
      if (missing.length > 0) {
        yield { object, path: '', found: `without ${missing.join(', ')}`, expected: `with ${kinds.join(', ')}` };
      }
    }
  },
});

/** Kind and namespace of each object there is, ours or others'. */
function presentKinds({ objects, context }: Facts): ReadonlySet<string> {
  return new Set([
    ...objects.map(({ reference }) => `${reference.kind}/${reference.namespace ?? ''}`),
    ...(context.policy.externals ?? []).map(external => external.slice(0, external.lastIndexOf('/'))),
  ]);
}
