import { noSharedProcessNamespace } from '../../../../src/checks/rules/pods/no-shared-process-namespace';
import { testRule } from '../../rule-bench';

testRule(noSharedProcessNamespace, {
  accepts: { 'no field': '{}' },
  rejects: { 'a text, which is not false': ['shareProcessNamespace: "no"', 'spec.shareProcessNamespace'] },
});
