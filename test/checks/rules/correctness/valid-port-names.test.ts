import { validPortNames } from '../../../../src/checks/rules/correctness/valid-port-names';
import { testRule } from '../../rule-bench';

const pod = (ports: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, ports: ${ports} }] }`;
const service = (ports: string) => `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: ${ports} }`;
const at = (index: number) => `spec.containers[0].ports[${index}].name`;

testRule(validPortNames, {
  accepts: {
    'no name': pod('[{ containerPort: 80 }, { containerPort: 81 }]'),
    'a name of fifteen characters': pod('[{ name: a23456789012345 }]'),
    'digits before a letter': pod('[{ name: 9p }]'),
    'the same name in two containers': 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: a, ports: [{ name: http }] }, { name: b, ports: [{ name: http }] }] }',
    'one port of a Service without a name': service('[{ port: 80, targetPort: http }]'),
    'a long name of a port of a Service': service('[{ name: a-name-of-more-than-fifteen-characters, port: 80 }]'),
  },
  rejects: {
    'capitals': [pod('[{ name: HTTP }]'), at(0)],
    'sixteen characters': [pod('[{ name: a234567890123456 }]'), at(0)],
    'digits only': [pod('[{ name: "8080" }]'), at(0)],
    'a number': [pod('[{ name: 8080 }]'), at(0)],
    'two dashes in a row': [pod('[{ name: a--b }]'), at(0)],
    'a dash at the end': [pod('[{ name: a- }]'), at(0)],
    'the same name twice': [pod('[{ name: http }, { name: http }]'), at(1)],
    'two ports of a Service, one without a name': [service('[{ name: http, port: 80 }, { port: 81 }]'), 'spec.ports[1].name'],
    'two ports of a Service of one name': [service('[{ name: http, port: 80 }, { name: http, port: 81 }]'), 'spec.ports[1].name'],
    'a name of a port of a Service with an underscore': [service('[{ name: http_web, port: 80 }]'), 'spec.ports[0].name'],
    'a target that is no name': [service('[{ port: 80, targetPort: "8080" }]'), 'spec.ports[0].targetPort'],
    'a port in a template': [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: a }\nspec: { jobTemplate: { spec: { template: { spec: { initContainers: [{ name: b, ports: [{ name: B }] }] } } } } }',
      'spec.jobTemplate.spec.template.spec.initContainers[0].ports[0].name',
    ],
  },
});
