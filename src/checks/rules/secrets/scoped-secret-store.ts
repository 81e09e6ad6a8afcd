import { Severity } from '../../../findings/severity';
import { type Fields, fields, list, text } from '../../../kube/fields';
import { NAMESPACE_NAME_LABEL, selectorOf } from '../../../kube/selector';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { objectRule } from '../../rule';

export const scopedSecretStore = objectRule({
  id: 'scoped-secret-store',
  title: 'Stores of the whole cluster name the namespaces that may use them',
  severity: Severity.HIGH,
  controls: [nsa.secrets, owasp.secrets],
  knownAs: [],
  why: 'Without conditions whoever may create an ExternalSecret in any namespace reads every key that the store can read.',
  fix: 'Set `conditions` to the `namespaces`, the `namespaceSelector` or the `namespaceRegexes` of those that need it, or use a SecretStore in each of them.',
  whenNotTo: 'The store itself gives each namespace its own keys, by the account of the workload.',
  bad: `apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: vault }
spec: { provider: { vault: { server: "https://vault.acme.example" } } }`,
  good: `apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: vault }
spec: { conditions: [{ namespaces: [shop] }], provider: { vault: { server: "https://vault.acme.example" } } }`,
  kinds: ['ClusterSecretStore.external-secrets.io'],

  *check({ manifest }) {
    const conditions = list(fields(manifest.spec).conditions);
    if (conditions.length === 0) {
      yield { path: 'spec.conditions', found: 'unset', expected: 'the namespaces that may use it' };
    }
    for (const [index, condition] of conditions.entries()) {
      const open = opening(fields(condition));
      if (open !== undefined) {
        yield { path: `spec.conditions[${index}].${open}`, found: 'every namespace', expected: 'the namespaces that may use it' };
      }
    }
  },
});

/** The field of a condition that lets every namespace in. */
function opening({ namespaceSelector, namespaceRegexes }: Fields): string | undefined {
  if (namespaceSelector !== undefined && selectsAll(namespaceSelector)) {
    return 'namespaceSelector';
  }
  const index = list(namespaceRegexes).findIndex(each => matchesAll(text(each) ?? ''));
  return index < 0 ? undefined : `namespaceRegexes[${index}]`;
}

/** Each namespace has the label with its own name. */
function selectsAll(selector: unknown): boolean {
  return selectorOf(selector)?.every(({ key, operator }) => key === NAMESPACE_NAME_LABEL && operator === 'Exists') ?? false;
}

/** The operator looks for a match anywhere in the name: an expression that needs no letter of its own matches all. */
function matchesAll(expression: string): boolean {
  return /^(?:\^|\(\?:|\(|\.[*+]?|\[a-z\d?-]*\][*+]?|\\S[*+]?|\)|\$)*$/.test(expression);
}
