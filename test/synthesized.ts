import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import { App, type AppProps } from '../src/index';
import { type Fields, fields } from '../src/kube/fields';
import { readObjects } from '../src/kube/read/objects';
import { display, referenceOf } from '../src/kube/reference';

/** A hardened App that writes to a folder of its own. */
export function testApp(props: AppProps = {}): App {
  return new App({ outdir: fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-test-')), ...props });
}

/** The files that an app wrote, by their paths in the output folder. */
export function filesOf(app: cdk8s.App): Record<string, string> {
  const files = fs.readdirSync(app.outdir, { recursive: true, encoding: 'utf8' }).filter(name => fs.statSync(path.join(app.outdir, name)).isFile());
  return Object.fromEntries(files.sort().map(name => [name, fs.readFileSync(path.join(app.outdir, name), 'utf8')]));
}

/** All manifests of an app as they are written, by what they are called: `Deployment shop/shop-web-c8321dd4`. */
export function manifestsOf(app: cdk8s.App): Record<string, Fields> {
  const { objects } = readObjects(cdk8s.Yaml.stringify(...app.charts.flatMap(chart => chart.toJson() as Fields[])));
  return Object.fromEntries(objects.map(({ manifest }) => [display(referenceOf(manifest)), manifest]));
}

/** The manifests of a kind. */
export function ofKind(app: cdk8s.App, kind: string): Fields[] {
  return Object.values(manifestsOf(app)).filter(manifest => manifest.kind === kind);
}

/** The only manifest of a kind whose name starts so. */
export function one(app: cdk8s.App, kind: string, name = ''): Fields {
  const found = ofKind(app, kind).filter(manifest => String(fields(manifest.metadata).name).startsWith(name));
  if (found.length !== 1) {
    throw new Error(`${found.length} objects are ${kind} ${name}, expected one: ${Object.keys(manifestsOf(app)).join(', ')}`);
  }
  return found[0]!;
}

/** The spec of a manifest. */
export function specOf(manifest: Fields): Fields {
  return fields(manifest.spec);
}

/** The spec of the pods that a workload's manifest makes. */
export function podSpecOf(manifest: Fields): Fields {
  const spec = specOf(manifest);
  const template = fields(spec.template ?? fields(fields(spec.jobTemplate).spec).template);
  return manifest.kind === 'Pod' ? spec : fields(template.spec);
}
