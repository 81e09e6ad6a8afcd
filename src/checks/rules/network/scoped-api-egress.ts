import { Severity } from '../../../findings/severity';
import { PortSet } from '../../../kube/port-set';
import { display } from '../../../kube/reference';
import { nsa } from '../../../standards/nsa';
import { setRule } from '../../rule';

const API_PORT = PortSet.of('TCP', 443);

export const scopedApiEgress = setRule({
  id: 'scoped-api-egress',
  title: 'Egress for API access names the addresses of the API server',
  severity: Severity.LOW,
  onYaml: 'not applicable',
  controls: [nsa.networkPolicies],
  knownAs: [],
  why: 'NetworkPolicy cannot name the API server. Without its addresses, a workload with a grant may connect to any address on port 443: a way out for data.',
  fix: 'Say where the API server is: `apiServer: { cidrs: [10.0.0.1/32] }` in the policy of the App.',
  whenNotTo: 'The addresses of the API server change with no notice, as with some managed clusters.',
  bad: example(''),
  good: example(`{ policy: hardened.Policy.fromYaml(\`apiVersion: cdk8s-hardened/v1
kind: Policy
apiServer: { cidrs: [10.0.0.1/32] }\`) }`),

  *check({ context, declared, intent, network }) {
    const granted = context.policy.apiServer ? [] : [...new Set(intent?.grants.map(grant => grant.workload))];
    const open = granted.flatMap(workload => declared?.endpointOf(workload) ?? [])
      .filter(pod => network.isolation(pod, 'egress').length > 0 && network.egressRanges(pod).some(range => !range.ports.intersect(API_PORT).isEmpty));
    const [first, ...others] = new Set(open);
    if (first) {
      const more = others.length > 0 ? `, as ${others.length} more workloads may` : '';
      yield {
        object: first.object,
        path: '',
        found: `${display(first.object.reference)} with egress on TCP 443 to any address, for its access to the API${more}`,
        expected: 'the addresses of the API server alone',
      };
    }
  },
});

function example(props: string): string {
  return `const app = new hardened.App(${props});
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
const web = new hardened.Deployment(shop, 'web', { containers: [{ image: 'registry.example/web:1.0.0' }] });
web.access.allowGet(kplus.ApiResource.CONFIG_MAPS, { names: ['flags'], reason: 'reads flags' });`;
}
