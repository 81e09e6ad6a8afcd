import { noPersonalData } from '../../../../src/checks/rules/secrets/no-personal-data';
import { testRule } from '../../rule-bench';

const configMap = (text: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: app }\ndata: { "app.yaml": ${JSON.stringify(text)} }`;
const PATH = 'data["app.yaml"]';

testRule(noPersonalData, {
  accepts: {
    'no data': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: app }',
    'the address of a role': configMap('notify: team@acme.example\nfrom: no-reply@acme.example'),
    'a wrong type': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: app }\ndata: { a: 1 }',
  },
  rejects: {
    'the address of a person': [configMap('level: info\nnotify: jane.doe@acme.example\n'), PATH],
    'the number of a card': [configMap('card: 4539 1488 0343 6467'), PATH],
    'the number of an account': [configMap('iban: DE89 3704 0044 0532 0130 00'), PATH],
  },
});
