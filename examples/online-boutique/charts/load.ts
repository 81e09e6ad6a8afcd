import type { Construct } from 'constructs';
import { resources, variables } from '../boutique-service';
import { IMAGES } from '../images';
import type { Storefront } from './storefront';
import * as hardened from 'cdk8s-hardened';

/** Customers that are none. */
export class Load extends hardened.Chart {
  constructor(scope: Construct, storefront: Storefront) {
    super(scope, 'load', { namespace: 'load', zone: hardened.Zone.of('load', { mayReach: [hardened.Zone.PUBLIC] }) });
    const generator = new hardened.Deployment(this, 'loadgenerator', {
      replicas: 1,
      writablePaths: ['/tmp'],
      securityContext: { user: 1000, group: 1000, fsGroup: 1000 },
      initContainers: [{
        name: 'frontend-check',
        image: IMAGES.busybox,
        command: ['/bin/sh', '-exc', 'until wget --spider "http://${FRONTEND_ADDR}"; do sleep 10; done'],
        envVariables: variables({ FRONTEND_ADDR: storefront.address }),
        resources: resources({}),
      }],
      containers: [{
        name: 'main',
        image: IMAGES.loadgenerator,
        envVariables: variables({ FRONTEND_ADDR: storefront.address, USERS: '10', RATE: '1' }),
        resources: resources({ cpu: [300, 500], memory: [256, 512] }),
      }],
    });
    generator.network.allowTo(storefront.frontend, { reason: 'plays customers' });
  }
}
