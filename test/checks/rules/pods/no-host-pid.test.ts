import { noHostPid } from '../../../../src/checks/rules/pods/no-host-pid';
import { hitsOf, testRule } from '../../rule-bench';

const CONFINED = 'securityContext: { allowPrivilegeEscalation: false, runAsUser: 10001, runAsGroup: 10001 }';

testRule(noHostPid, {
  accepts: {
    'no hostPID': '{}',
    'another namespace of the node': 'hostNetwork: true\nhostIPC: true',
    'null, which is unset': 'hostPID: null',
  },
  rejects: {
    'hostPID on': ['hostPID: true', 'spec.hostPID'],
    'a text, which is not false': ['hostPID: "false"', 'spec.hostPID'],
    'hostPID in the template of a job of a cron job': [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: web }\nspec: { jobTemplate: { spec: { template: { spec: { hostPID: true } } } } }',
      'spec.jobTemplate.spec.template.spec.hostPID',
    ],
  },
});

test.each([
  ['critical where a container may be root', 'containers: [{}]', 'critical'],
  ['critical where one of two may be', `containers: [{ ${CONFINED} }, { name: other }]`, 'critical'],
  ['critical where there is no container to tell by', 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { hostPID: true }', 'critical'],
  ['high where all are kept out of the processes', `containers: [{ ${CONFINED} }]`, 'high'],
])('is %s', (_, yaml, severity) => {
  expect(hitsOf(noHostPid, yaml.startsWith('apiVersion') ? yaml : `hostPID: true\n${yaml}`).map(hit => hit.breach.severity)).toEqual([severity]);
});
