import { scopedSecretStore } from '../../../../src/checks/rules/secrets/scoped-secret-store';
import { testRule } from '../../rule-bench';

const store = (conditions: string, kind = 'ClusterSecretStore') => `apiVersion: external-secrets.io/v1\nkind: ${kind}\nmetadata: { name: vault }\nspec: { conditions: ${conditions} }`;

testRule(scopedSecretStore, {
  accepts: {
    'names': store('[{ namespaces: [shop] }]'),
    'labels': store('[{ namespaceSelector: { matchLabels: { team: shop } } }]'),
    'expressions': store('[{ namespaceRegexes: ["^shop-.*$"] }]'),
    'a condition that lets nobody in': store('[{}]'),
    'a store of one namespace': store('[]', 'SecretStore'),
  },
  rejects: {
    'no conditions': [store('[]'), 'spec.conditions'],
    'a wrong type': [store('{ namespaces: [shop] }'), 'spec.conditions'],
    'a selector that selects all': [store('[{ namespaceSelector: {} }]'), 'spec.conditions[0].namespaceSelector'],
    'a selector by a label that all have': [
      store('[{ namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: Exists }] } }]'), 'spec.conditions[0].namespaceSelector',
    ],
    'an expression that matches all': [store('[{ namespaces: [shop], namespaceRegexes: [shop, ".*"] }]'), 'spec.conditions[0].namespaceRegexes[1]'],
    'an expression with ends that matches all': [store('[{ namespaceRegexes: ["^.+$"] }]'), 'spec.conditions[0].namespaceRegexes[0]'],
    'an empty expression': [store('[{ namespaceRegexes: [""] }]'), 'spec.conditions[0].namespaceRegexes[0]'],
  },
});
