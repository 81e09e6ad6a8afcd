import { ownServiceAccount } from '../../../../src/checks/rules/accounts/own-service-account';
import { testRule } from '../../rule-bench';

testRule(ownServiceAccount, {
  accepts: {
    'an account of its own': 'serviceAccountName: web',
    'the deprecated field': 'serviceAccount: web',
    'both fields, of which the newer one counts': 'serviceAccountName: web\nserviceAccount: default',
  },
  rejects: {
    'no account': ['{}', 'spec.serviceAccountName'],
    'an empty name': ['serviceAccountName: ""', 'spec.serviceAccountName'],
    'the default account by name': ['serviceAccountName: default', 'spec.serviceAccountName'],
    'a name that is no text': ['serviceAccountName: [web]', 'spec.serviceAccountName'],
    'a template': [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: web }\nspec: { jobTemplate: { spec: { template: { spec: { containers: [] } } } } }',
      'spec.jobTemplate.spec.template.spec.serviceAccountName',
    ],
  },
});
