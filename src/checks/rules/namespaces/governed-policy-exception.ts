import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { type Fields, fields, isFields, list, text } from '../../../kube/fields';
import { joinPath } from '../../../kube/path';
import { owasp } from '../../../standards/owasp';
import { optionsOf } from '../../options';
import { type Breach, objectRule } from '../../rule';

const ID = 'governed-policy-exception';

const options = record({ namespaces: optional(described('Namespaces that exceptions may stand in; any if left out.', listOf(string))) });

export const governedPolicyException = objectRule({
  id: ID,
  title: 'Exceptions from policies are for one policy, named rules and named objects',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [owasp.policies],
  knownAs: ['kyverno:policy-for-exceptions'],
  why: 'An exception for all rules or all objects of a kind switches the policy off, and nobody sees what else comes in through it.',
  fix: 'Name one policy, its `ruleNames`, and the `names` and `namespaces` of the objects.',
  whenNotTo: 'The policy is on trial and everything is excepted from it for a time; a policy that only audits is better.',
  bad: `apiVersion: kyverno.io/v2
kind: PolicyException
metadata: { name: debug, namespace: shop }
spec:
  exceptions: [{ policyName: disallow-host-path, ruleNames: ["*"] }]
  match: { any: [{ resources: { kinds: [Pod], namespaces: [shop], names: [debug] } }] }`,
  good: `apiVersion: kyverno.io/v2
kind: PolicyException
metadata: { name: debug, namespace: shop }
spec:
  exceptions: [{ policyName: disallow-host-path, ruleNames: [host-path] }]
  match: { any: [{ resources: { kinds: [Pod], namespaces: [shop], names: [debug] } }] }`,
  options,
  examplePolicy: `rules: { ${ID}: {} }`,
  kinds: ['PolicyException.kyverno.io', 'PolicyException.policies.kyverno.io'],

  *check({ reference, manifest }, { policy }) {
    const namespaces = optionsOf(ID, options, policy)?.namespaces;
    if (namespaces && !namespaces.includes(reference.namespace ?? '')) {
      yield { path: 'metadata.namespace', found: reference.namespace ?? 'unset', expected: `one of ${namespaces.join(', ')}` };
    }
    const spec = fields(manifest.spec);
    if (reference.apiVersion.startsWith('policies.')) {
      yield* ofExpressions(spec);
    } else {
      yield* exceptions(spec);
      yield* matches(spec.match, namespaces ? undefined : reference.namespace);
    }
  },
});

/** Exceptions of policies that are written in CEL say in expressions what they are for. */
function* ofExpressions({ policyRefs, matchConditions }: Fields): Iterable<Breach> {
  if (list(policyRefs).length > 1) {
    yield { path: 'spec.policyRefs', found: `${list(policyRefs).length} policies`, expected: 'one policy' };
  }
  if (list(matchConditions).length === 0) {
    yield { path: 'spec.matchConditions', found: 'unset', expected: 'a condition that names the objects' };
  }
}

function* exceptions(spec: Fields): Iterable<Breach> {
  const items = list(spec.exceptions).map(fields);
  if (items.length > 1) {
    yield { path: 'spec.exceptions', found: `${items.length} policies`, expected: 'one policy' };
  }
  for (const [index, { policyName, ruleNames }] of items.entries()) {
    if (isWild(policyName)) {
      yield { path: `spec.exceptions[${index}].policyName`, found: text(policyName) ?? 'unset', expected: 'the name of a policy' };
    }
    if (list(ruleNames).length === 0 || list(ruleNames).some(isWild)) {
      yield { path: `spec.exceptions[${index}].ruleNames`, found: wordsOf(ruleNames), expected: 'names of rules' };
    }
  }
}

/** Where the policy says who keeps exceptions, they may be for other namespaces. */
function* matches(match: unknown, namespace: string | undefined): Iterable<Breach> {
  for (const mode of ['any', 'all']) {
    for (const [index, item] of list(fields(match)[mode]).entries()) {
      yield* resources(fields(fields(item).resources), `spec.match.${mode}[${index}].resources`, namespace);
    }
  }
  if (!isFields(match)) {
    yield { path: 'spec.match', found: 'unset', expected: 'the objects it is for' };
  }
}

function* resources({ names, namespaces }: Fields, path: string, namespace: string | undefined): Iterable<Breach> {
  if (list(names).length === 0 || list(names).some(name => name === '*')) {
    yield { path: joinPath(path, 'names'), found: wordsOf(names), expected: 'names of objects' };
  }
  const strangers = list(namespaces).filter(each => isWild(each) || (namespace !== undefined && each !== namespace));
  if (list(namespaces).length === 0 || strangers.length > 0) {
    yield { path: joinPath(path, 'namespaces'), found: wordsOf(strangers), expected: namespace ?? 'names of namespaces' };
  }
}

function isWild(name: unknown): boolean {
  return typeof name !== 'string' || name === '' || name.includes('*');
}

function wordsOf(names: unknown): string {
  return list(names).map(written).join(', ') || 'unset';
}
