import { noLocalExternalName } from '../../../../src/checks/rules/network/no-local-external-name';
import { service } from '../../network-bench';
import { testRule } from '../../rule-bench';

const named = (name: string) => service(`type: ExternalName, externalName: "${name}"`);

testRule(noLocalExternalName, {
  accepts: {
    'a host elsewhere': named('db.example.com'),
    'a host whose name starts alike': named('localhost.example.com'),
    'a host whose name ends alike': named('notlocalhost'),
    'a name that is not used': service('type: ClusterIP, externalName: localhost'),
    'a name that is none': service('type: ExternalName, externalName: [localhost]'),
  },
  rejects: {
    'localhost': [named('localhost'), 'spec.externalName'],
    'localhost from the root': [named('LOCALHOST.'), 'spec.externalName'],
    'a name below it': [named('admin.localhost'), 'spec.externalName'],
    'its long name': [named('localhost.localdomain'), 'spec.externalName'],
    'its name for IPv6': [named('ip6-localhost'), 'spec.externalName'],
    'its address': [named('127.0.0.1'), 'spec.externalName'],
    'another one of its addresses': [named('127.1'), 'spec.externalName'],
  },
});
