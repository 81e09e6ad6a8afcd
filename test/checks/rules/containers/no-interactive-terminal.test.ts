import { noInteractiveTerminal } from '../../../../src/checks/rules/containers/no-interactive-terminal';
import { testRule } from '../../rule-bench';

testRule(noInteractiveTerminal, {
  accepts: {
    'neither field': '{}',
    'a debug container, which is made to be typed to':
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { ephemeralContainers: [{ name: debug, stdin: true, tty: true }] }',
  },
  rejects: {
    'both': ['stdin: true\ntty: true', 'spec.containers[0].stdin', 'spec.containers[0].tty'],
    'a terminal only': ['tty: true', 'spec.containers[0].tty'],
  },
});
