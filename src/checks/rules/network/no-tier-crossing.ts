import { openings, wordsFor } from '../../../analysis/declared/openings';
import { type TierCrossing, TierCrossings } from '../../../analysis/declared/tier-crossings';
import { Tiers } from '../../../analysis/declared/tiers';
import { Severity } from '../../../findings/severity';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { declarationOf } from '../../declaration';
import { setRule } from '../../rule';

export const noTierCrossing = setRule({
  id: 'no-tier-crossing',
  title: 'Zones reach only the zones that they may reach',
  severity: Severity.HIGH,
  onYaml: 'not applicable',
  controls: [nsa.networkPolicies, owasp.segmentation],
  knownAs: [],
  why: 'Zones stand one behind the other so that taking over what faces the outside is not enough to get at the data.',
  fix: 'Go by a workload of a zone in between, or let the zone reach the other: `Zone.of(…, { mayReach })`, `zones` of the policy.',
  whenNotTo: 'Software that has to see all zones, such as a backup or a monitor; give it a zone of its own that may.',
  bad: example('web.network.allowTo(db);'),
  good: example(`const api = new hardened.Deployment(orders, 'api', { containers: [{ image: 'registry.example/api:1.0.0', portNumber: 9090 }] });
web.network.allowTo(api);
api.network.allowTo(db);`),

  *check(facts) {
    const { declared, intent, network, virtualPods } = facts;
    if (!declared || !intent) {
      return;
    }
    const tiers = new Tiers(intent, facts.ofKind('Namespace'));
    if (!tiers.areApart) {
      return;
    }
    const crossings = new TierCrossings(network, tiers, ({ object }) => virtualPods.has(object));
    for (const { policy, rule, ways } of openings(crossings.all(), network)) {
      const [first] = ways as [TierCrossing];
      const declaration = declared.of(first.from, first.to);
      const more = ways.length > 1 ? ` and ${ways.length - 1} more` : '';
      yield {
        object: policy.object,
        path: rule.path,
        found: `${inWords(first, tiers)}${more}`,
        expected: `zone ${tiers.of(first.from)} to reach ${['itself', ...tiers.reachedFrom(tiers.of(first.from)!)].join(', ')} only`,
        ...(declaration ? { construct: declarationOf(declaration) } : {}),
      };
    }
  },
});

function inWords({ from, over, to, ports }: TierCrossing, tiers: Tiers): string {
  const [start, end] = [from, to].map(pod => `${wordsFor(pod)} in zone ${tiers.of(pod)}`);
  const way = over.length > 0 ? ` over ${over.map(wordsFor).join(', ')}` : '';
  return `a way from ${start}${way} to ${end} on ${ports.toString()}`;
}

function example(connections: string): string {
  return `const app = new hardened.App();
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop', zone: hardened.Zone.PUBLIC });
const orders = new hardened.Chart(app, 'orders', { namespace: 'orders', zone: hardened.Zone.INTERNAL });
const data = new hardened.Chart(app, 'data', { namespace: 'data', zone: hardened.Zone.DATA });
const web = new hardened.Deployment(shop, 'web', { containers: [{ image: 'registry.example/web:1.0.0', portNumber: 8080 }] });
const db = new hardened.Deployment(data, 'db', { containers: [{ image: 'registry.example/db:1.0.0', portNumber: 5432 }] });
${connections}`;
}
