import { type Exposure, exposuresOf } from '../exposure/exposures';
import type { Endpoint } from '../network/endpoint';
import { LabelledPods } from '../selection/labelled-pods';
import { serviceSelector } from '../selection/service-selector';
import type { Sources } from './sources';

/** The pods that the outside reaches, and by what; of several ways the first. */
export function entriesOf({ objects, pods, network }: Sources): ReadonlyMap<Endpoint, Exposure> {
  const exposures = exposuresOf(objects);
  const entries = new Map<Endpoint, Exposure>();
  for (const exposure of exposures) {
    const { service } = exposure;
    const selector = serviceSelector(service);
    for (const pod of selector ? LabelledPods.of(pods).selectedBy(selector, service.reference.namespace) : []) {
      const endpoint = network.endpointOf(pod);
      // What comes by an Ingress or a route comes from the controller's pods; all else from addresses outside.
      const isOpen = endpoint && (exposure.by !== service || network.ingressRanges(endpoint).length > 0);
      if (isOpen && !entries.has(endpoint)) {
        entries.set(endpoint, exposure);
      }
    }
  }
  return entries;
}
