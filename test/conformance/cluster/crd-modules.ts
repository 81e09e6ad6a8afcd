import * as fs from 'node:fs';
import * as path from 'node:path';
import { groupOf } from '../../../src/kube/reference';
import { moduleFolder } from '../oracle';

/** The Go module whose go.mod and go.sum pin the ones below. */
const PINS = path.join(__dirname, 'crds');

/** Where the definitions of other people's kinds come from: by API group, a Go module and a folder of it. */
const SOURCES: Readonly<Record<string, readonly [module: string, folder: string]>> = {
  'external-secrets.io': ['github.com/external-secrets/external-secrets', 'config/crds/bases'],
  'gateway.networking.k8s.io': ['sigs.k8s.io/gateway-api', 'config/crd/standard'],
};

/** The YAML of the CustomResourceDefinition of a kind, as its project publishes it; undefined for a kind of an unknown project. */
export function upstreamDefinition(apiVersion: string, kind: string): string | undefined {
  const group = groupOf(apiVersion);
  const source = SOURCES[group];
  if (!source) {
    return undefined;
  }
  const folder = path.join(moduleFolder(PINS, source[0]), source[1]);
  const names = fs.readdirSync(folder).filter(name => name.startsWith(`${group}_`));
  return names.map(name => fs.readFileSync(path.join(folder, name), 'utf8')).find(text => defines(text, kind));
}

/** The files are generated: each states its kind once, at this depth. */
function defines(text: string, kind: string): boolean {
  return new RegExp(`^ {4}kind: ${kind}$`, 'm').test(text);
}
