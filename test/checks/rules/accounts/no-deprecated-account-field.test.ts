import { noDeprecatedAccountField } from '../../../../src/checks/rules/accounts/no-deprecated-account-field';
import { testRule } from '../../rule-bench';

testRule(noDeprecatedAccountField, {
  accepts: {
    'the newer field': 'serviceAccountName: web',
    'neither': '{}',
  },
  rejects: {
    'the deprecated field': ['serviceAccount: web', 'spec.serviceAccount'],
    'both': ['serviceAccountName: web\nserviceAccount: web', 'spec.serviceAccount'],
  },
});
