import { scopedReferenceGrant } from '../../../../src/checks/rules/network/scoped-reference-grant';
import { testRule } from '../../rule-bench';

const grant = (to: string) => `apiVersion: gateway.networking.k8s.io/v1\nkind: ReferenceGrant\nmetadata: { name: grant }\nspec: { from: [{ kind: HTTPRoute, namespace: edge }], to: [${to}] }`;

testRule(scopedReferenceGrant, {
  accepts: { 'a name': grant('{ kind: Service, name: web }') },
  rejects: {
    'no name': [grant('{ kind: Service }'), 'spec.to[0].name'],
    'one of several without a name': [grant('{ kind: Service, name: web }, { kind: Secret, name: "" }'), 'spec.to[1].name'],
    'a name that is none': [grant('{ kind: Service, name: [web] }'), 'spec.to[0].name'],
  },
});
