import * as fs from 'node:fs';
import * as path from 'node:path';
import { oracle } from '../oracle';

const API_SERVER = path.join(__dirname, 'apiserver');
const ETCD = path.join(__dirname, 'etcd');

/** The server's packages that hold its version: left alone, it calls itself v0.0.0-master. */
const VERSION_PACKAGES = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'];

/** The binary of kube-apiserver. */
export function apiServerBinary(): string {
  return oracle(API_SERVER, '.', ['-ldflags', `-s -w ${versionFlags()}`]);
}

/** The binary of etcd. */
export function etcdBinary(): string {
  return oracle(ETCD, '.', ['-ldflags', '-s -w']);
}

function versionFlags(): string {
  const [, version, major, minor] = /k8s\.io\/kubernetes (v(\d+)\.(\d+)\.\d+)/.exec(fs.readFileSync(path.join(API_SERVER, 'go.mod'), 'utf8')) ?? [];
  const values = { gitVersion: version, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' };
  return VERSION_PACKAGES.flatMap(name => Object.entries(values).map(([key, value]) => `-X ${name}.${key}=${value}`)).join(' ');
}
