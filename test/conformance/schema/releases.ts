import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { NEWEST_KUBERNETES, OLDEST_KUBERNETES } from '../../../src/standards/kubernetes';

/** A schema as Kubernetes' OpenAPI document has it. */
export interface OpenApi {
  readonly 'type'?: string;
  readonly 'format'?: string;
  readonly '$ref'?: string;
  readonly 'items'?: OpenApi;
  readonly 'additionalProperties'?: OpenApi;
  readonly 'properties'?: Readonly<Record<string, OpenApi>>;
  readonly 'required'?: readonly string[];
  readonly 'x-kubernetes-group-version-kind'?: readonly { readonly group: string; readonly version: string; readonly kind: string }[];
}

/** What one minor version of Kubernetes says of its API. */
export interface Release {
  readonly minor: number;
  readonly definitions: Readonly<Record<string, OpenApi>>;
  /** The words that a field takes, by definition and field; none before 1.24, whose module does not say. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

/** The releases of k8s.io/kubernetes that are read, one for each minor version from 1.19 on. */
const VERSIONS = [
  '1.19.16', '1.20.15', '1.21.14', '1.22.17', '1.23.17', '1.24.17', '1.25.16', '1.26.15', '1.27.16', '1.28.15', '1.29.6', '1.30.14', '1.31.14', '1.32.13',
  '1.33.13', '1.34.4', '1.35.4', '1.36.3', '1.37.0',
];

/** Reads every release that the library knows, from the Go module proxy. */
export function readReleases(): Release[] {
  if (VERSIONS.length !== NEWEST_KUBERNETES - OLDEST_KUBERNETES + 1) {
    throw new Error(`there are ${VERSIONS.length} releases, expected one for each version from 1.${OLDEST_KUBERNETES} to 1.${NEWEST_KUBERNETES}`);
  }
  return VERSIONS.map((version, index) => {
    const folder = download(version);
    const { definitions } = JSON.parse(fs.readFileSync(path.join(folder, 'api', 'openapi-spec', 'swagger.json'), 'utf8')) as { definitions: Release['definitions'] };
    const generated = path.join(folder, 'pkg', 'generated', 'openapi', 'zz_generated.openapi.go');
    const enums = fs.existsSync(generated) ? enumsOf(fs.readFileSync(generated, 'utf8')) : new Map<string, string[]>();
    return { minor: OLDEST_KUBERNETES + index, definitions, enums };
  });
}

/** The name that the generated Go code has for a definition: `schema_k8sio_api_core_v1_Container`. */
export function goName(definition: string): string {
  return `schema_${definition.replace(/^io\.k8s\.api\./, 'k8sio_api_').replace(/^io\.k8s\.apimachinery\./, '').replaceAll(/[.-]/g, '_')}`;
}

function download(version: string): string {
  const { stdout, stderr, status } = spawnSync('go', ['mod', 'download', '-json', `k8s.io/kubernetes@v${version}`], {
    encoding: 'utf8', env: { ...process.env, GOFLAGS: '-mod=mod' },
  });
  if (status !== 0) {
    throw new Error(`k8s.io/kubernetes v${version} cannot be downloaded, expected the Go module proxy: ${stderr}${stdout}`);
  }
  return (JSON.parse(stdout) as { Dir: string }).Dir;
}

/** The document itself leaves out the words of its fields; the code that serves it has them. */
function enumsOf(source: string): Map<string, string[]> {
  const enums = new Map<string, string[]>();
  let definition = '';
  let field = '';
  for (const line of source.split('\n')) {
    definition = /^func (schema_\w+)\(/.exec(line)?.[1] ?? definition;
    field = /^\t{5}"([^"]+)": \{$/.exec(line)?.[1] ?? field;
    const words = /^\t+Enum:\s+\[\]interface\{\}\{(.*)\},$/.exec(line)?.[1];
    if (words !== undefined) {
      enums.set(`${definition} ${field}`, [...words.matchAll(/"([^"]*)"/g)].map(match => match[1]!));
    }
  }
  return enums;
}
