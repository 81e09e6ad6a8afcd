import { noSecretRetain } from '../../../../src/checks/rules/secrets/no-secret-retain';
import { testRule } from '../../rule-bench';

const external = (spec: string) => `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: db }\nspec: { ${spec} }`;
const cluster = (spec: string) => `apiVersion: external-secrets.io/v1\nkind: ClusterExternalSecret\nmetadata: { name: db }\nspec: { externalSecretSpec: { ${spec} } }`;

testRule(noSecretRetain, {
  accepts: {
    'Delete': external('target: { deletionPolicy: Delete }'),
    'Delete, read again and again': external('target: { deletionPolicy: Delete }, refreshPolicy: Periodic, refreshInterval: 10m'),
    'Delete for many namespaces': cluster('target: { deletionPolicy: Delete }'),
    'a mapping for an interval, which valid-schema tells of': external('target: { deletionPolicy: Delete }, refreshInterval: { toString: 1 }'),
    'another kind of the same name': 'apiVersion: acme.example/v1\nkind: ExternalSecret\nmetadata: { name: db }',
  },
  rejects: {
    'no target': [external(''), 'spec.target.deletionPolicy'],
    'Retain': [external('target: { deletionPolicy: Retain }'), 'spec.target.deletionPolicy'],
    'Merge': [external('target: { deletionPolicy: Merge }'), 'spec.target.deletionPolicy'],
    'Delete, read only once': [external('target: { deletionPolicy: Delete }, refreshPolicy: CreatedOnce'), 'spec.refreshPolicy'],
    'Delete, read on change only': [external('target: { deletionPolicy: Delete }, refreshPolicy: OnChange'), 'spec.refreshPolicy'],
    'Delete, never read again': [external('target: { deletionPolicy: Delete }, refreshInterval: "0"'), 'spec.refreshInterval'],
    'Retain in many namespaces': [cluster(''), 'spec.externalSecretSpec.target.deletionPolicy'],
  },
});
