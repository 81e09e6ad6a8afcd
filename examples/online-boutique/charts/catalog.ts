import { Cron } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { BoutiqueService, resources } from '../boutique-service';
import { IMAGES } from '../images';
import * as hardened from 'cdk8s-hardened';

/** What there is to buy: catalog, prices, recommendations, advertisements. */
export class Catalog extends hardened.Chart {
  public readonly products: BoutiqueService;
  public readonly currency: BoutiqueService;
  public readonly recommendations: BoutiqueService;
  public readonly ads: BoutiqueService;
  public readonly assistant: BoutiqueService;

  constructor(scope: Construct) {
    super(scope, 'catalog', { namespace: 'catalog', zone: hardened.Zone.INTERNAL });
    this.products = new BoutiqueService(this, 'productcatalogservice', { image: IMAGES.productcatalogservice, port: 3550 });
    this.currency = new BoutiqueService(this, 'currencyservice', { image: IMAGES.currencyservice, port: 7000 });
    this.ads = new BoutiqueService(this, 'adservice', { image: IMAGES.adservice, port: 9555, cpu: [200, 300], memory: [180, 300] });
    this.recommendations = new BoutiqueService(this, 'recommendationservice', {
      image: IMAGES.recommendationservice,
      port: 8080,
      memory: [220, 450],
      env: { PRODUCT_CATALOG_SERVICE_ADDR: this.products.address },
    });
    this.assistant = new BoutiqueService(this, 'shoppingassistantservice', { image: IMAGES.shoppingassistantservice, port: 8080, servicePort: 80 });

    this.recommendations.network.allowTo(this.products, { reason: 'looks up what it recommends' });
    this.recordRefresh();
  }

  /** Notes once a day when the catalog was last refreshed: the only pod of the boutique that talks to the API server. */
  private recordRefresh(): void {
    const status = new kplus.ConfigMap(this, 'catalog-status', { metadata: { name: 'catalog-status' }, data: { refreshed: 'never' } });
    const refresh = new hardened.CronJob(this, 'refresh', {
      schedule: Cron.daily(),
      containers: [{
        name: 'refresh',
        image: IMAGES.kubectl,
        command: ['kubectl', 'patch', 'configmap', 'catalog-status', '--type=merge', '--patch={"data":{"refreshed":"today"}}'],
        resources: resources({}),
      }],
      writablePaths: ['/.kube'],
      securityContext: { user: 1000, group: 1000 },
    });
    refresh.access.allowGet(status, { reason: 'kubectl reads before it patches' });
    refresh.access.allowPatch(status, { reason: 'notes when the catalog was refreshed' });
  }
}
