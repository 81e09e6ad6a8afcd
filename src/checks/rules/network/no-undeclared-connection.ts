import { inWords, openings } from '../../../analysis/declared/openings';
import { UndeclaredWays } from '../../../analysis/declared/undeclared-ways';
import { Severity } from '../../../findings/severity';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const noUndeclaredConnection = setRule({
  id: 'no-undeclared-connection',
  title: 'Only declared connections come about',
  severity: Severity.HIGH,
  onYaml: 'not applicable',
  controls: [nsa.networkPolicies, owasp.segmentation],
  knownAs: [],
  why: 'A way that nobody asked for is one that nobody looks after: whoever takes over one end has the other within reach.',
  fix: 'Declare the connection with `network.allowTo` and a reason, or narrow the rule that opens it.',
  whenNotTo: 'An operator of the cluster opens the way for all workloads, such as one for metrics; its policy then belongs outside of the app.',
  bad: example('new kplus.NetworkPolicy(shop, \'Open\', { selector: web, egress: { rules: [{ peer: kplus.NetworkPolicyIpBlock.ipv4(shop, \'Partner\', \'192.0.2.0/24\') }] } });'),
  good: example('web.network.allowTo(hardened.Peer.cidr(\'192.0.2.0/24\'), { ports: [kplus.NetworkPolicyPort.tcp(443)], reason: \'asks a partner\' });'),

  *check({ declared, network }) {
    if (!declared) {
      return;
    }
    for (const { policy, rule, ways } of openings(new UndeclaredWays(network, declared).all(), network)) {
      yield { object: policy.object, path: rule.path, found: inWords(ways), expected: 'only connections that were declared' };
    }
  },
});

function example(opening: string): string {
  return `const app = new hardened.App();
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
const web = new hardened.Deployment(shop, 'web', { containers: [{ image: 'registry.example/web:1.0.0', portNumber: 8080 }] });
${opening}`;
}
