import { MissingWays } from '../../../analysis/declared/missing-ways';
import { wordsFor } from '../../../analysis/declared/openings';
import { Severity } from '../../../findings/severity';
import { nsa } from '../../../standards/nsa';
import { declarationOf } from '../../declaration';
import { setRule } from '../../rule';

export const noMissingConnection = setRule({
  id: 'no-missing-connection',
  title: 'Each declared connection comes about',
  severity: Severity.HIGH,
  onYaml: 'not applicable',
  controls: [nsa.networkPolicies],
  knownAs: [],
  why: 'A connection that one end allows and the other does not fails in the cluster, as a timeout that nobody can read.',
  fix: 'Allow it where it is cut: declare it where both workloads are in the app, or amend the policy that is named.',
  whenNotTo: 'The other end is not deployed yet: declare the connection when it is.',
  bad: example("hardened.Peer.of(kplus.Namespaces.select(shop, 'Here', { names: ['shop'] }))"),
  good: example('hardened.Peer.workload(cache)'),

  *check({ declared, network, virtualPods }) {
    const ways = new MissingWays(network, virtualPods);
    for (const flow of declared?.all ?? []) {
      const [first, ...rest] = ways.of(flow);
      if (first) {
        const { connection, from, to, ports } = first;
        const cut = network.because(from, to, ports).filter(({ effect }) => effect === 'denies' || effect === 'may allow');
        const because = cut.length > 0 ? ` (${cut.map(({ text }) => text).join('; ')})` : '';
        const more = rest.length > 0 ? ` and ${rest.length} more` : '';
        yield {
          object: flow.owner,
          path: '',
          found: `without a way from ${wordsFor(from)} to ${wordsFor(to)} on ${ports.toString()}${because}${more}`,
          expected: 'all that was declared',
          cause: JSON.stringify([connection.from, connection.to]),
          construct: declarationOf(connection),
        };
      }
    }
  },
});

function example(peer: string): string {
  return `const app = new hardened.App();
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
const web = new hardened.Deployment(shop, 'web', { containers: [{ image: 'registry.example/web:1.0.0', portNumber: 8080 }] });
const cache = new kplus.Deployment(shop, 'cache', { containers: [{ image: 'registry.example/cache:1.0.0', portNumber: 6379 }] });
web.network.allowTo(${peer}, { ports: [kplus.NetworkPolicyPort.tcp(6379)] });`;
}
