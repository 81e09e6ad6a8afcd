import { cdk8s, javascript } from 'projen';
import { limitSizes } from './projenrc/limits';
import { addTasks } from './projenrc/tasks';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-hardened',
  description: 'Secure-by-default cdk8s constructs, and the proof that what they synthesize is safe.',
  keywords: ['cdk8s', 'kubernetes', 'security', 'network-policy', 'rbac', 'pod-security'],
  author: 'The cdk8s-hardened authors',
  authorAddress: 'authors@cdk8s-hardened.invalid',
  repositoryUrl: 'https://github.com/cdk8s-hardened/cdk8s-hardened.git',
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  projenVersion: '0.103.25',
  minNodeVersion: '20.0.0',
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.3',
  cdk8sVersion: '2.68.12',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  devDeps: ['fast-check', 'ajv@^8', 'esbuild@^0.28', 'saxes@^6', 'cdk8s-cli@^2.207.60', '@types/js-yaml@^4', 'cdk8s-newest@npm:cdk8s@2.70.106', 'constructs-newest@npm:constructs@10.8.1'],
  bundledDeps: ['yaml', 'js-yaml@^4', 're2js@^2.10'],
  bin: { 'cdk8s-hardened': 'lib/cli/bundle.js' },
  github: false,
  release: false,
  sampleCode: false,
  typecheckTests: true,
  publishToPypi: { distName: 'cdk8s-hardened', module: 'cdk8s_hardened' },
  publishToMaven: { javaPackage: 'io.github.cdk8shardened', mavenGroupId: 'io.github.cdk8s-hardened', mavenArtifactId: 'cdk8s-hardened' },
  publishToNuget: { dotNetNamespace: 'Cdk8sHardened', packageId: 'Cdk8sHardened' },
  publishToGo: { moduleName: 'github.com/cdk8s-hardened/cdk8s-hardened-go', packageName: 'cdk8shardened' },
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    passWithNoTests: false,
    junitReporting: false,
    jestConfig: {
      collectCoverage: false,
      // Property tests and whole examples take their time on a busy machine; a test that hangs still ends.
      testTimeout: 60_000,
      modulePathIgnorePatterns: ['<rootDir>/dist/'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/conformance/'],
    },
  },
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'examples', 'bench', 'docs', 'projenrc'], commandOptions: { fix: false, extraArgs: ['--max-warnings=0'] } },
});
// The registry serves unrs-resolver 1.13 without most of its platform packages, so `npm ci` would fail.
project.package.addPackageResolutions('unrs-resolver@1.12.2');
project.package.addField('exports', { '.': './lib/index.js', './package.json': './package.json', './.jsii': './.jsii' });
project.npmignore?.exclude('/examples/', '/bench/', '/docs/', '/.ci/');
limitSizes(project);
addTasks(project);
project.synth();
