import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** Manifests of one program, which are judged together. */
export interface Source {
  /** What judgements call it. */
  readonly name: string;
  readonly files: readonly string[];
  /** Where its documentation has people install it; unset where the manifests say so themselves. */
  readonly namespace?: string;
}

/** A Go module that carries the manifests of its program. */
interface Module {
  readonly module: string;
  readonly version: string;
  /** Below the module; of a folder, all YAML. */
  readonly paths: readonly string[];
  readonly namespace?: string;
}

/** The usual installation of each program, as its release has it; folders of templates that a build tool fills in are left out. */
const MODULES: readonly Module[] = [
  { module: 'github.com/argoproj/argo-cd/v3', version: 'v3.3.0', paths: ['manifests/ha/install.yaml'], namespace: 'argocd' },
  { module: 'github.com/argoproj/argo-rollouts', version: 'v1.8.3', paths: ['manifests/install.yaml'], namespace: 'argo-rollouts' },
  { module: 'github.com/argoproj/argo-rollouts', version: 'v1.8.3', paths: ['manifests/dashboard-install.yaml'], namespace: 'argo-rollouts' },
  { module: 'github.com/prometheus-operator/prometheus-operator', version: 'v0.85.0', paths: ['bundle.yaml'] },
  { module: 'github.com/prometheus-operator/prometheus-operator', version: 'v0.85.0', paths: ['example/admission-webhook'] },
  { module: 'go.universe.tf/metallb', version: 'v0.16.2', paths: ['config/manifests/metallb-native.yaml'] },
  { module: 'github.com/projectcontour/contour', version: 'v1.33.8', paths: ['examples/render/contour.yaml'] },
  { module: 'github.com/projectcontour/contour', version: 'v1.33.8', paths: ['examples/gateway-provisioner'] },
  { module: 'github.com/open-policy-agent/gatekeeper/v3', version: 'v3.23.1', paths: ['deploy/gatekeeper.yaml'] },
  { module: 'github.com/flannel-io/flannel', version: 'v0.28.10', paths: ['Documentation/kube-flannel.yml'] },
  {
    module: 'knative.dev/serving',
    version: 'v0.51.0',
    paths: ['config/core/100-namespace.yaml', ...['200-roles', '200-serviceaccount.yaml', '300-resources', 'configmaps', 'webhooks'].map(name => `config/core/${name}`)],
  },
  { module: 'sigs.k8s.io/metrics-server', version: 'v0.9.0', paths: ['apiservice', 'deployment', 'rbac', 'service'].map(name => `manifests/base/${name}.yaml`) },
];

/** The manifests of the modules, downloaded if they have to be. */
export function moduleSources(): Source[] {
  return MODULES.map(({ module, version, paths, namespace }) => {
    const folder = download(`${module}@${version}`);
    const files = paths.flatMap(each => yamlAt(path.join(folder, each)));
    return { name: `${module}@${version}/${commonPath(paths)}`, files, ...(namespace ? { namespace } : {}) };
  });
}

/** Manifests on this disk: `FILE` or `FILE=NAMESPACE`; of a folder, each file by itself. */
export function diskSources(operand: string): Source[] {
  const [place, namespace] = operand.split('=') as [string, string | undefined];
  const files = yamlAt(place);
  return files.map(file => ({ name: path.basename(file), files: [file], ...(namespace ? { namespace } : {}) }));
}

/** The folder of a module in Go's cache. */
function download(module: string): string {
  const { error, status, stdout, stderr } = spawnSync('go', ['mod', 'download', '-json', module], { cwd: os.tmpdir(), encoding: 'utf8' });
  if (error) {
    throw new Error('go is not installed, expected Go 1.26 or newer on the PATH: https://go.dev/dl/');
  }
  const answer = JSON.parse(stdout || '{}') as { readonly Dir?: string; readonly Error?: string };
  if (status !== 0 || answer.Dir === undefined) {
    throw new Error(`go mod download ${module} ended with ${status}: ${answer.Error ?? stderr}`);
  }
  return answer.Dir;
}

function yamlAt(place: string): string[] {
  if (!fs.statSync(place).isDirectory()) {
    return [place];
  }
  const names = fs.readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(name => /\.ya?ml$/.test(name)).sort();
  return names.map(name => path.join(place, name));
}

function commonPath(paths: readonly string[]): string {
  return paths.length === 1 ? paths[0]! : path.dirname(paths[0]!);
}
