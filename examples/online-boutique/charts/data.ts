import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { resources } from '../boutique-service';
import { IMAGES } from '../images';
import * as hardened from 'cdk8s-hardened';

/** The carts. */
export class Data extends hardened.Chart {
  public readonly redis: hardened.Deployment;
  public readonly redisAddress = 'redis-cart.data:6379';

  constructor(scope: Construct) {
    super(scope, 'data', { namespace: 'data', zone: hardened.Zone.DATA });
    this.redis = new hardened.Deployment(this, 'redis-cart', {
      replicas: 1,
      writablePaths: ['/data'],
      securityContext: { user: 1000, group: 1000, fsGroup: 1000 },
      containers: [{
        name: 'redis',
        image: IMAGES.redis,
        portNumber: 6379,
        readiness: kplus.Probe.fromTcpSocket(),
        liveness: kplus.Probe.fromTcpSocket(),
        resources: resources({ cpu: [70, 125], memory: [200, 256] }),
      }],
    });
    this.redis.exposure.viaService({ name: 'redis-cart' });
  }
}
