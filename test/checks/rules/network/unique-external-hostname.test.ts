import { uniqueExternalHostname } from '../../../../src/checks/rules/network/unique-external-hostname';
import { all, ingress, service } from '../../network-bench';
import { testRule } from '../../rule-bench';

const KEY = 'external-dns.alpha.kubernetes.io';
const named = (name: string, hosts: string, rest = '') => service('type: LoadBalancer', name, `{ ${KEY}/hostname: "${hosts}"${rest} }`);
const PATH = `metadata.annotations["${KEY}/hostname"]`;

testRule(uniqueExternalHostname, {
  accepts: {
    'other names': all(named('web', 'shop.example.com'), named('api', 'api.example.com')),
    'one name twice in one object': named('web', 'shop.example.com,shop.example.com'),
    'records that share a name on purpose': all(
      named('web', 'shop.example.com', `, ${KEY}/set-identifier: blue`), named('api', 'shop.example.com', `, ${KEY}/set-identifier: green`),
    ),
    'no names': all(named('web', ''), named('api', ' , ')),
  },
  rejects: {
    'one of several names': [all(named('web', 'shop.example.com'), named('api', 'api.example.com, shop.example.com')), PATH],
    'a name in capitals, from the root': [all(named('web', 'shop.example.com'), named('api', 'Shop.Example.com.')), PATH],
    'objects of two kinds': [all(named('web', 'shop.example.com'), ingress('', `{ ${KEY}/hostname: shop.example.com }`)), PATH],
  },
});
