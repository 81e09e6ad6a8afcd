import type { Block } from './pages';

/** What the pages speak of: an app, two charts, two workloads. An example may bring its own. */
const PREAMBLE = `
const app = new hardened.App({ images: hardened.ImageLock.fromFile('images.lock.yaml') });
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop', zone: hardened.Zone.PUBLIC });
const orders = new hardened.Chart(app, 'orders', { namespace: 'orders', zone: hardened.Zone.INTERNAL });
const web = new hardened.Deployment(shop, 'web', { containers: [{ image: 'ghcr.io/acme/web:2.4.1', portNumber: 8080 }] });
const api = new hardened.Deployment(orders, 'api', { containers: [{ image: 'ghcr.io/acme/api:1.9.0', portNumber: 9090 }] });
`;

const IMPORTS: Readonly<Record<string, string>> = {
  cdk8s: "import * as cdk8s from 'cdk8s';",
  kplus: "import * as kplus from 'cdk8s-plus-28';",
  hardened: "import * as hardened from 'cdk8s-hardened';",
};

/** The example as a module: what it imports, what the pages speak of, and what it says, which may name things anew. */
export function moduleOf({ text }: Block): string {
  const imports = [...text.matchAll(/^import .*;$/gm)].map(match => match[0]);
  const missing = Object.entries(IMPORTS).filter(([name]) => !imports.some(line => line.includes(`* as ${name} `))).map(([, line]) => line);
  const body = text.replace(/^import .*;$/gm, '');
  const finish = /\.synth\(\)/.test(body) ? '' : 'app.synth();';
  return [...missing, ...imports, PREAMBLE, 'export function example(): void {', body, '}', `example();\n${finish}`].join('\n');
}

/** A lock with each image that an example names. */
export function lockFor(module: string): string {
  const images = [...module.matchAll(/'(ghcr\.io\/[^'@]+)'/g)].map(match => match[1]!);
  const entries = [...new Set(images)].map(image => `  - image: ${image}@sha256:${'0'.repeat(64)}\n`);
  return `apiVersion: cdk8s-hardened/v1\nkind: ImageLock\nimages:\n${entries.join('')}`;
}
