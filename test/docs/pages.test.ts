import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { load } from 'js-yaml';
import * as ts from 'typescript';
import { EVERY_RULE } from '../../src/checks/every-rule';
import { checkOptions } from '../../src/checks/options';
import { CHECK_FLAGS } from '../../src/cli/check/settings';
import { run as command } from '../../src/cli/run';
import * as hardened from '../../src/index';
import { policyRecord } from '../../src/intent/policy/policy-record';
import { decodeText } from '../../src/kube/decode/document';
import { fields } from '../../src/kube/fields';
import { lockFor, moduleOf } from './example';
import { type Block, blocksIn, pages } from './pages';

const PROJECT = path.join(__dirname, '..', '..');

const examples = blocksIn('ts');

/** The problems of all examples, found by one run of the compiler. */
function problems(): string[] {
  const files = new Map(examples.map((block, index) => [path.join(PROJECT, 'docs', `example-${index}.ts`), block]));
  const { config } = ts.readConfigFile(path.join(PROJECT, 'tsconfig.json'), file => ts.sys.readFile(file)) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson({
    ...config.compilerOptions, rootDir: undefined, noEmit: true, noUnusedLocals: false, paths: { 'cdk8s-hardened': ['./src/index.ts'] },
  }, PROJECT);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = file => files.has(file) || fileExists.call(host, file);
  host.getSourceFile = (file, ...rest) => {
    const block = files.get(file);
    return block ? ts.createSourceFile(file, moduleOf(block), ts.ScriptTarget.ES2022) : getSourceFile.call(host, file, ...rest);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([file, { place }]) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .map(({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-docs-'));
const home = process.cwd();
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Runs an example where the files are that it may name. */
function run(block: Block): void {
  const text = moduleOf(block);
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true } });
  const known: Readonly<Record<string, unknown>> = { 'cdk8s': cdk8s, 'cdk8s-plus-28': kplus, 'cdk8s-hardened': hardened };
  const cwd = fs.mkdtempSync(path.join(folder, 'example-'));
  fs.writeFileSync(path.join(cwd, 'images.lock.yaml'), lockFor(text));
  fs.writeFileSync(path.join(cwd, 'hardened.yaml'), blocksIn('yaml').find(each => each.place.startsWith('docs/policy.md'))!.text);
  fs.copyFileSync(path.join(PROJECT, 'examples', 'existing', 'vendor.yaml'), path.join(cwd, 'vendor.yaml'));
  process.chdir(cwd);
  try {
    new Function('require', 'exports', outputText)((name: string) => known[name], {});
  } finally {
    process.chdir(home);
  }
}

/** The rule that refuses an example: the one it names; an App without a lock refuses images without a digest. */
function refusedBy({ info, text }: Block): string | undefined {
  return /^findings=(\S+)$/.exec(info)?.[1] ?? (/new hardened\.App\(\)[^]*'ghcr\.io/.test(text) ? 'pin-image-digest' : undefined);
}

beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => jest.restoreAllMocks());

test('all examples compile', () => {
  expect(problems()).toEqual([]);
});

test.each(examples.map(block => [block.place, block] as const))('%s does what it says', (_, block) => {
  const rule = refusedBy(block);
  if (rule === undefined) {
    expect(block.info).toBe('');
    run(block);
  } else {
    expect(() => run(block)).toThrow(rule);
  }
});

describe('YAML', () => {
  const blocks = blocksIn('yaml', 'yml').map(block => [block.place, block, fields(load(block.text))] as const);

  test.each(blocks.filter(([, , { kind }]) => kind === 'Policy'))('%s is a policy, and knows its rules', (_, { text, place }) => {
    checkOptions(EVERY_RULE, decodeText(text, place, policyRecord));
  });

  test.each(blocks.filter(([, , { kind }]) => kind === 'ImageLock'))('%s is a lock', (_, { text, place }) => {
    hardened.ImageLock.fromYaml(text, place);
  });
});

/** What the command line says to a call: its document, or its complaint. */
async function said(args: readonly string[], stdin = ''): Promise<string> {
  let text = '';
  const write = (part: string): void => {
    text += part;
  };
  await command(args, { out: write, error: write, stdin: () => Promise.resolve(Buffer.from(stdin)), isTerminal: false, cwd: folder, env: {}, today: '2026-11-21' });
  return text;
}

test('docs/check.md shows what the command says', async () => {
  const [manifest] = blocksIn('yaml').filter(block => block.place.startsWith('docs/check.md'));
  const [json] = blocksIn('json').filter(block => block.place.startsWith('docs/check.md'));
  const call = ['check', '--profile', 'baseline', '-'];
  expect(JSON.parse((await said([...call, '--format', 'json'], manifest!.text)).replaceAll('<stdin>', 'web.yaml'))).toEqual(JSON.parse(json!.text) as object);
  const shown = (await said(call, manifest!.text)).replaceAll('<stdin>', 'web.yaml').replace(/^(?=.)/gm, '    ');
  expect(page('check.md')).toContain(shown.trimEnd());
});

test('docs/check.md tells of each format', async () => {
  const formats = /expected one of (.*)/.exec(await said(['check', '--format', 'none', '-']))![1]!.split(', ');
  expect(formats.length).toBeGreaterThan(1);
  expect(formats.filter(format => !page('check.md').includes(`\`${format}\``))).toEqual([]);
});

test('each verb is told of in some page', async () => {
  const verbs = [...(await said(['help'])).matchAll(/^  ([a-z]+) /gm)].map(match => match[1]!);
  expect(verbs).toContain('check');
  const text = pages().map(each => each.text).join('\n');
  expect(verbs.filter(verb => !text.includes(`cdk8s-hardened ${verb}`))).toEqual([]);
});

describe.each(pages().map(each => [each.name, each.text] as const))('%s', (name, text) => {
  test('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(match => match[1]!);
    expect(links.filter(link => !fs.existsSync(path.join(PROJECT, path.dirname(name), link)))).toEqual([]);
  });

  test('speaks only of rules that exist', () => {
    const known = fs.readdirSync(path.join(PROJECT, 'docs', 'rules')).map(file => file.replace('.md', ''));
    const spoken = [...text.matchAll(/rules\/([a-z-]+)\.md/g)].map(match => match[1]!);
    expect(spoken.filter(rule => !known.includes(rule))).toEqual([]);
  });
});

function page(name: string): string {
  return fs.readFileSync(path.join(PROJECT, 'docs', name), 'utf8');
}

test('docs/policy.md tells of each field of the policy file', () => {
  const known = Object.keys(fields(policyRecord.schema.properties));
  expect(known.filter(field => !page('policy.md').includes(`\`${field}\``))).toEqual([]);
});

test('docs/check.md tells of each flag', () => {
  expect(Object.keys(CHECK_FLAGS).filter(flag => !page('check.md').includes(`--${flag}`))).toEqual([]);
});

test('docs/workloads.md tells of each prop that workloads take beside those of cdk8s-plus', () => {
  const source = fs.readFileSync(path.join(PROJECT, 'src', 'workloads', 'workload-props.ts'), 'utf8');
  const props = [...source.matchAll(/^  readonly (\w+)\??:/gm)].map(match => match[1]!);
  expect(props.length).toBeGreaterThan(10);
  expect(props.filter(prop => !page('workloads.md').includes(prop))).toEqual([]);
});
