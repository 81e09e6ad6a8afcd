import { type cdk8s, JsonFile, TaskShell } from 'projen';
import { addConformance } from './conformance';

const TS_NODE = 'ts-node -T --project';

/** Each is a small real project; the first one is what README's first command shows. */
const EXAMPLES = { 'online-boutique': ['main'], 'migrate': ['before', 'after'], 'existing': ['main'] };

/** The npm scripts beside projen's own. */
export function addTasks(project: cdk8s.ConstructLibraryCdk8s): void {
  project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
  for (const folder of ['examples', 'bench', 'docs']) {
    new JsonFile(project, `${folder}/tsconfig.json`, { obj: { extends: '../test/tsconfig.json', include: ['**/*.ts'] } });
  }
  // jsii leaves the output of deleted files behind.
  project.compileTask.prependExec('rm -rf lib');
  // Hundreds of files are slow to load: the command line is one. Its names stay, so that a stack can be read.
  project.compileTask.exec('esbuild src/cli/main.ts --bundle --platform=node --target=node20 --outfile=lib/cli/bundle.js --log-level=warning');
  project.testTask.prependSpawn(project.compileTask);
  const newest = '--moduleNameMapper={"^cdk8s$":"cdk8s-newest","^constructs$":"constructs-newest"}';
  project.addTask('test:newest', {
    description: 'Runs the tests against the newest cdk8s and constructs',
    steps: [{ spawn: 'compile' }, { execArgs: ['jest', '--ci', newest] }],
  });
  addExamples(project);
  project.addTask('bench', {
    description: 'Measures what README says about speed',
    steps: [{ spawn: 'bench:synth' }, { spawn: 'bench:check' }],
  });
  project.addTask('bench:synth', {
    description: 'Measures synthesis',
    steps: [{ spawn: 'compile' }, { exec: `${TS_NODE} bench/tsconfig.json bench/synth.ts` }],
  });
  project.addTask('bench:check', {
    description: 'Measures checks of plain YAML',
    steps: [{ spawn: 'compile' }, { exec: `${TS_NODE} bench/tsconfig.json bench/check.ts` }],
  });
  project.addTask('bench:peers', {
    description: 'Installs other checkers, as far as they install, and measures them beside this one',
    steps: [{ spawn: 'compile' }, { exec: `${TS_NODE} bench/tsconfig.json bench/peers.ts` }],
  });
  project.addTask('docs', {
    description: 'Writes the pages and schemas that are made from the source',
    steps: [{ exec: `${TS_NODE} docs/tsconfig.json docs/source/write.ts` }],
  });
  project.addTask('generated:check', {
    description: 'Fails when a committed generated file is out of date',
    shell: TaskShell.bash(),
    steps: [
      { spawn: 'default' }, { spawn: 'compile' }, { spawn: 'docgen' }, { spawn: 'docs' },
      { exec: 'git diff --exit-code && test -z "$(git status --porcelain)"' },
    ],
  });
  addConformance(project);
}

function addExamples(project: cdk8s.ConstructLibraryCdk8s): void {
  project.addTask('example', {
    description: 'Synthesizes the flagship example, and prints what was generated and proved',
    env: { CDK8S_OUTDIR: 'dist/example' },
    steps: [{ spawn: 'compile' }, { exec: `${TS_NODE} examples/tsconfig.json examples/online-boutique/main.ts` }],
  });
  const programs = Object.entries(EXAMPLES).flatMap(([example, files]) => files.map(file => `${example}/${file}`));
  for (const program of programs) {
    project.addTask(`example:${program}`, {
      env: { CDK8S_OUTDIR: `dist/examples/${program}` },
      steps: [{ exec: `${TS_NODE} examples/tsconfig.json examples/${program}.ts` }],
    });
  }
  project.addTask('examples', {
    description: 'Synthesizes all examples, and writes what the migration changes',
    steps: [
      { exec: 'rm -rf dist/examples' }, { spawn: 'compile' }, ...programs.map(program => ({ spawn: `example:${program}` })),
      { exec: `${TS_NODE} docs/tsconfig.json docs/source/migration-diff.ts` },
    ],
  });
}
