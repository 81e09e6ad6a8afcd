import type { cdk8s } from 'projen';

/** The suites that ask upstream's own code; they need Go and its module proxy, or Python. */
const JUDGES = ['pod-security', 'network', 'access', 'schema'] as const;

/** The folders whose manifests a real API server must take; `before` is what migration starts from. */
const JUDGED = ['online-boutique/main', 'migrate/after', 'existing/main'];

/** A script for each suite, and one for all. */
export function addConformance(project: cdk8s.ConstructLibraryCdk8s): void {
  const run = (suite: string): string => `ts-node -T --project test/tsconfig.json test/conformance/${suite}/run.ts`;
  for (const suite of JUDGES) {
    project.addTask(`conformance:${suite}`, { description: `Compares with upstream: ${suite}`, steps: [{ exec: run(suite) }], receiveArgs: true });
  }
  project.addTask('conformance:judged', { description: 'Compares findings for manifests of others with what people said of them', steps: [{ exec: run('judged') }], receiveArgs: true });
  project.addTask('conformance:fuzz', { description: 'Breaks 10,000 files, and checks each', steps: [{ exec: run('fuzz'), receiveArgs: true }] });
  project.addTask('conformance:cluster', {
    description: 'Has a real kube-apiserver take all examples',
    steps: [{ spawn: 'examples' }, { exec: `${run('cluster')} ${JUDGED.map(folder => `dist/examples/${folder}`).join(' ')}` }],
  });
  project.addTask('conformance:python', {
    description: 'Builds the Python package and runs the Python example',
    steps: [
      { spawn: 'compile' },
      { spawn: 'package:python' },
      { exec: 'python3 -m venv --clear dist/venv' },
      { exec: 'dist/venv/bin/pip install --quiet dist/python/*.whl' },
      { exec: 'rm -rf dist/examples/python && CDK8S_OUTDIR=dist/examples/python dist/venv/bin/python examples/python/main.py' },
      { exec: 'ts-node -T --project test/tsconfig.json test/conformance/python/run.ts' },
    ],
  });
  const all = [...JUDGES, 'judged', 'fuzz', 'cluster', 'python'];
  project.addTask('conformance', { description: 'Runs all conformance suites', steps: all.map(suite => ({ spawn: `conformance:${suite}` })) });
}
