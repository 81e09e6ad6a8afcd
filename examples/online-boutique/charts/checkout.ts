import type { Construct } from 'constructs';
import { BoutiqueService } from '../boutique-service';
import { IMAGES } from '../images';
import type { Catalog } from './catalog';
import type { Data } from './data';
import * as hardened from 'cdk8s-hardened';

/** From the cart to the receipt. */
export class Checkout extends hardened.Chart {
  public readonly cart: BoutiqueService;
  public readonly shipping: BoutiqueService;
  public readonly payment: BoutiqueService;
  public readonly email: BoutiqueService;
  public readonly checkout: BoutiqueService;

  constructor(scope: Construct, catalog: Catalog, data: Data) {
    super(scope, 'checkout', { namespace: 'checkout', zone: hardened.Zone.INTERNAL });
    this.cart = new BoutiqueService(this, 'cartservice', {
      image: IMAGES.cartservice, port: 7070, cpu: [200, 300], env: { REDIS_ADDR: data.redisAddress },
    });
    this.shipping = new BoutiqueService(this, 'shippingservice', { image: IMAGES.shippingservice, port: 50051 });
    this.payment = new BoutiqueService(this, 'paymentservice', { image: IMAGES.paymentservice, port: 50051 });
    this.email = new BoutiqueService(this, 'emailservice', { image: IMAGES.emailservice, port: 8080, servicePort: 5000 });
    this.checkout = new BoutiqueService(this, 'checkoutservice', {
      image: IMAGES.checkoutservice,
      port: 5050,
      env: {
        PRODUCT_CATALOG_SERVICE_ADDR: catalog.products.address,
        SHIPPING_SERVICE_ADDR: this.shipping.address,
        PAYMENT_SERVICE_ADDR: this.payment.address,
        EMAIL_SERVICE_ADDR: this.email.address,
        CURRENCY_SERVICE_ADDR: catalog.currency.address,
        CART_SERVICE_ADDR: this.cart.address,
      },
    });

    this.cart.network.allowTo(data.redis, { reason: 'keeps carts' });
    for (const [callee, reason] of [
      [catalog.products, 'prices what is in the cart'], [catalog.currency, 'converts prices'], [this.cart, 'empties the cart'],
      [this.shipping, 'ships the order'], [this.payment, 'charges the card'], [this.email, 'confirms the order'],
    ] as const) {
      this.checkout.network.allowTo(callee, { reason });
    }
    this.takeSecrets();
  }

  private takeSecrets(): void {
    const gateway = hardened.ExternalSecret.fromStore(this, 'payment-gateway', { store: 'boutique', remoteKey: 'boutique/payment-gateway' });
    this.payment.secrets.mount('/run/secrets/payment-gateway', gateway);

    const mailer = hardened.ExistingSecret.fromName(this, 'mailer', 'mailer');
    this.email.containers[0].env.addVariable('SMTP_PASSWORD', mailer.envValue('password'));
    hardened.Waivers.of(this.email).add({
      rule: 'no-secret-env',
      reason: 'the mail library takes its password from the environment alone',
      owner: 'checkout team',
    });
  }
}
