import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** Where peers are installed. */
export const PEERS = path.join(__dirname, '..', '..', 'dist', 'peers');

/** Another checker: how it is installed, and how it is run on a file. */
export interface Peer {
  readonly name: string;
  readonly install: readonly (readonly string[])[];
  run(file: string): readonly string[];
}

const BIN = path.join(PEERS, 'go');
const VENV = path.join(PEERS, 'venv');
const DENY = path.join(PEERS, 'conftest-policy');
const POLICY = path.join(PEERS, 'kyverno-policy.yaml');

/** What `go install` refuses to build, since its module replaces others, is built within a copy of the module. */
const FROM_SOURCE = `set -e
rm -rf "$3"
cp -r "$(go mod download -json "$1" | sed -n 's/.*"Dir": "\\(.*\\)".*/\\1/p')" "$3"
chmod -R u+w "$3"
cd "$3"
go build -o "$4/" "$2"`;

/** What README compares with, each with the fewest checks it takes to judge manifests at all. */
export const EVERY_PEER: readonly Peer[] = [
  { name: 'kube-score 1.20.0', install: [go('github.com/zegl/kube-score/cmd/kube-score@v1.20.0')], run: file => [path.join(BIN, 'kube-score'), 'score', file] },
  { name: 'conftest 0.71.1, one rule', install: [go('github.com/open-policy-agent/conftest@v0.71.1')], run: file => [path.join(BIN, 'conftest'), 'test', '--policy', DENY, file] },
  { name: 'Kyverno CLI 1.19.1, one policy', install: [['bash', '-c', FROM_SOURCE, 'bash', 'github.com/kyverno/kyverno@v1.19.1', './cmd/cli/kubectl-kyverno', path.join(PEERS, 'kyverno'), BIN]], run: file => [path.join(BIN, 'kubectl-kyverno'), 'apply', POLICY, '--resource', file] },
  {
    name: 'Checkov',
    install: [['python3', '-m', 'venv', VENV], [path.join(VENV, 'bin', 'pip'), 'install', '--quiet', 'checkov']],
    run: file => [path.join(VENV, 'bin', 'checkov'), '--framework', 'kubernetes', '--quiet', '--compact', '--file', file],
  },
  {
    name: '@monokle/validation, Pod Security alone',
    install: [['npm', 'install', '--prefix', path.join(PEERS, 'npm'), '--no-audit', '--no-fund', '@monokle/validation']],
    run: file => [process.execPath, '-r', 'ts-node/register/transpile-only', path.join(__dirname, 'monokle.ts'), file],
  },
];

/** Installs a peer, within a time: what went wrong, if something did. */
export function install(peer: Peer, milliseconds: number): string | undefined {
  fs.mkdirSync(DENY, { recursive: true });
  fs.writeFileSync(path.join(DENY, 'deny.rego'), REGO);
  fs.writeFileSync(POLICY, KYVERNO);
  for (const [program, ...args] of peer.install) {
    const { status, error, stderr } = spawnSync(program!, args, { encoding: 'utf8', timeout: milliseconds, env: { ...process.env, GOBIN: BIN } });
    if (status !== 0) {
      return error?.message ?? stderr.trim().split('\n').slice(-3).join(' ').replace(/\s+/g, ' ');
    }
  }
  return undefined;
}

function go(module: string): string[] {
  return ['go', 'install', module];
}

const REGO = `package main

import rego.v1

deny contains msg if {
  some container in input.spec.template.spec.containers
  container.securityContext.privileged
  msg := sprintf("%s is privileged", [container.name])
}
`;

const KYVERNO = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: no-privileged
spec:
  validationFailureAction: Audit
  rules:
    - name: no-privileged
      match:
        any:
          - resources:
              kinds: [Pod]
      validate:
        message: a container is privileged
        pattern:
          spec:
            containers:
              - =(securityContext):
                  =(privileged): "false"
`;
