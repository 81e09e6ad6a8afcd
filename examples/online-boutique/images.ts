/** The images of the boutique, by upstream's names (us-central1-docker.pkg.dev/online-boutique-ci/microservices-demo/NAME). */
export const IMAGES = {
  frontend: 'registry.example/boutique/frontend:v0.10.6',
  adservice: 'registry.example/boutique/adservice:v0.10.6',
  cartservice: 'registry.example/boutique/cartservice:v0.10.6',
  checkoutservice: 'registry.example/boutique/checkoutservice:v0.10.6',
  currencyservice: 'registry.example/boutique/currencyservice:v0.10.6',
  emailservice: 'registry.example/boutique/emailservice:v0.10.6',
  paymentservice: 'registry.example/boutique/paymentservice:v0.10.6',
  productcatalogservice: 'registry.example/boutique/productcatalogservice:v0.10.6',
  recommendationservice: 'registry.example/boutique/recommendationservice:v0.10.6',
  shippingservice: 'registry.example/boutique/shippingservice:v0.10.6',
  shoppingassistantservice: 'registry.example/boutique/shoppingassistantservice:v0.10.6',
  loadgenerator: 'registry.example/boutique/loadgenerator:v0.10.6',
  /** docker.io/library/redis:alpine */
  redis: 'registry.example/boutique/redis:8.2-alpine',
  /** docker.io/library/busybox:1.38.0 */
  busybox: 'registry.example/boutique/busybox:1.38.0',
  /** docker.io/bitnami/kubectl */
  kubectl: 'registry.example/boutique/kubectl:1.34.1',
} as const;
