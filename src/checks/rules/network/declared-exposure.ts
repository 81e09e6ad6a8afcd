import { Tiers } from '../../../analysis/declared/tiers';
import { exposuresOf } from '../../../analysis/exposure/exposures';
import { LabelledPods } from '../../../analysis/selection/labelled-pods';
import { serviceSelector } from '../../../analysis/selection/service-selector';
import { Severity } from '../../../findings/severity';
import { display } from '../../../kube/reference';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const declaredExposure = setRule({
  id: 'declared-exposure',
  title: 'Only workloads of outer zones face the outside',
  severity: Severity.MEDIUM,
  onYaml: 'not applicable',
  controls: [nsa.networkPolicies, owasp.segmentation],
  knownAs: ['kubescape:C-0256', 'kubescape:C-0266'],
  why: 'A zone that others stand in front of says that nobody comes to it from outside; an Ingress or a load balancer goes around those others.',
  fix: 'Put the workload into a namespace of an outer zone, such as `Zone.PUBLIC`, or let a workload there pass requests on.',
  whenNotTo: 'The load balancer is only for the inner network, and no annotation says so.',
  bad: example('INTERNAL'),
  good: example('PUBLIC'),

  *check(facts) {
    const { intent, network, objects, pods } = facts;
    const tiers = intent && new Tiers(intent, facts.ofKind('Namespace'));
    for (const { service, by, path } of tiers ? exposuresOf(objects) : []) {
      const selector = serviceSelector(service);
      const exposed = selector ? LabelledPods.of(pods).selectedBy(selector, service.reference.namespace) : [];
      const inside = exposed.flatMap(pod => network.endpointOf(pod) ?? []).find(pod => tiers!.isInside(tiers!.of(pod) ?? 'public'));
      if (inside) {
        yield {
          object: by,
          path,
          found: `a way from outside to ${display(inside.object.reference)} in zone ${tiers!.of(inside)}`,
          expected: 'a workload of a zone that no other zone stands in front of',
          cause: path,
        };
      }
    }
  },
});

function example(zone: string): string {
  return `const app = new hardened.App();
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop', zone: hardened.Zone.${zone} });
const web = new hardened.Deployment(shop, 'web', { containers: [{ image: 'registry.example/web:1.0.0', portNumber: 8080 }] });
web.exposure.viaService({ serviceType: kplus.ServiceType.LOAD_BALANCER });`;
}
