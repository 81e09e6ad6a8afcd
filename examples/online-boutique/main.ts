import * as fs from 'node:fs';
import * as path from 'node:path';
import { Catalog } from './charts/catalog';
import { Checkout } from './charts/checkout';
import { Data } from './charts/data';
import { Load } from './charts/load';
import { Storefront } from './charts/storefront';
import * as hardened from 'cdk8s-hardened';

const app = new hardened.App({
  policy: hardened.Policy.fromFile(path.join(__dirname, 'hardened.yaml')),
  images: hardened.ImageLock.fromFile(path.join(__dirname, 'images.lock.yaml')),
});

const data = new Data(app);
const catalog = new Catalog(app);
const checkout = new Checkout(app, catalog, data);
const storefront = new Storefront(app, catalog, checkout);
new Load(app, storefront);

app.synth();

console.log(`Generated in ${app.outdir}: ${fs.readdirSync(app.outdir).join(', ')}\n\n${app.auditTrail()}`);
