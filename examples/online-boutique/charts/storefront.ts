import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { resources, variables } from '../boutique-service';
import { IMAGES } from '../images';
import type { Catalog } from './catalog';
import type { Checkout } from './checkout';
import * as hardened from 'cdk8s-hardened';

const HOST = 'boutique.example.com';

/** What customers see. */
export class Storefront extends hardened.Chart {
  public readonly frontend: hardened.Deployment;
  public readonly address = 'frontend.storefront:80';

  constructor(scope: Construct, catalog: Catalog, checkout: Checkout) {
    super(scope, 'storefront', { namespace: 'storefront', zone: hardened.Zone.PUBLIC });
    this.frontend = new hardened.Deployment(this, 'frontend', {
      securityContext: { user: 1000, group: 1000, fsGroup: 1000 },
      containers: [{
        name: 'server',
        image: IMAGES.frontend,
        portNumber: 8080,
        readiness: kplus.Probe.fromHttpGet('/_healthz'),
        liveness: kplus.Probe.fromHttpGet('/_healthz'),
        resources: resources({}),
        envVariables: variables({
          PORT: '8080',
          PRODUCT_CATALOG_SERVICE_ADDR: catalog.products.address,
          CURRENCY_SERVICE_ADDR: catalog.currency.address,
          CART_SERVICE_ADDR: checkout.cart.address,
          RECOMMENDATION_SERVICE_ADDR: catalog.recommendations.address,
          SHIPPING_SERVICE_ADDR: checkout.shipping.address,
          CHECKOUT_SERVICE_ADDR: checkout.checkout.address,
          AD_SERVICE_ADDR: catalog.ads.address,
          SHOPPING_ASSISTANT_SERVICE_ADDR: catalog.assistant.address,
          ENABLE_PROFILER: '0',
        }),
      }],
    });
    const service = this.frontend.exposure.viaService({ name: 'frontend', ports: [{ name: 'http', port: 80, targetPort: 8080 }] });
    this.frontend.exposure.viaIngress(HOST, { service, className: 'nginx', tlsSecret: hardened.ExistingSecret.fromName(this, 'tls', 'boutique-tls') });

    for (const [callee, reason] of [
      [catalog.products, 'shows products'], [catalog.currency, 'shows prices'], [catalog.recommendations, 'shows what else to buy'],
      [catalog.ads, 'shows advertisements'], [catalog.assistant, 'answers questions'], [checkout.cart, 'shows the cart'],
      [checkout.shipping, 'shows what shipping costs'], [checkout.checkout, 'places orders'],
    ] as const) {
      this.frontend.network.allowTo(callee, { reason });
    }
  }
}
