import { isExternal } from '../../../analysis/existing/externals';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { Multimap } from '../../../kube/multimap';
import type { KubeObject } from '../../../kube/object';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { type SetBreach, setRule } from '../../rule';

const BINDING = 'ValidatingAdmissionPolicyBinding';

export const guardedPolicyBinding = setRule({
  id: 'guarded-policy-binding',
  title: 'Admission policies are bound so that they deny',
  severity: Severity.MEDIUM,
  controls: [owasp.policies, attack.impair],
  knownAs: [],
  why: 'A policy without a binding does nothing, and one that only warns or writes to the audit log lets everything in.',
  fix: 'Add a binding with `validationActions: [Deny]`, or name the policy of this one in `externals` as its binding.',
  whenNotTo: 'A new policy is watched for some time before it denies.',
  bad: `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: no-latest }
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: no-latest }
spec: { policyName: no-latest, validationActions: [Warn] }`,
  good: `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: no-latest }
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: no-latest }
spec: { policyName: no-latest, validationActions: [Deny, Audit] }`,

  *check(facts) {
    const bindings = Multimap.of(facts.ofKind(`${BINDING}.admissionregistration.k8s.io`), each => fields(each.manifest.spec).policyName);
    for (const object of facts.ofKind('ValidatingAdmissionPolicy.admissionregistration.k8s.io')) {
      const { name } = object.reference;
      if (!isExternal(facts.context.policy, { kind: BINDING, namespace: undefined, name })) {
        yield* unguarded(object, bindings.get(name));
      }
    }
  },
});

function unguarded(policy: KubeObject, bindings: readonly KubeObject[]): SetBreach[] {
  if (bindings.length === 0) {
    return [{ object: policy, path: '', found: 'without a binding', expected: `a ${BINDING} that denies` }];
  }
  const actions = bindings.map(object => ({ object, given: list(fields(object.manifest.spec).validationActions) }));
  if (actions.some(({ given }) => given.includes('Deny'))) {
    return [];
  }
  return actions.map(({ object, given }) => ({ object, path: 'spec.validationActions', found: written(given), expected: 'Deny among them' }));
}
