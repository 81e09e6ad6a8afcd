import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import * as fc from 'fast-check';
import { App } from '../../src/app/app';

/** A recipe for an app: each node names its parent (-1: the app) and its kind, each dependency two nodes. */
interface Recipe {
  readonly nodes: readonly { readonly kind: 'chart' | 'object' | 'group'; readonly parent: number; readonly id: string }[];
  readonly dependencies: readonly (readonly [number, number])[];
}

const OUTPUTS = [
  cdk8s.YamlOutputType.FILE_PER_APP, cdk8s.YamlOutputType.FILE_PER_CHART,
  cdk8s.YamlOutputType.FILE_PER_RESOURCE, cdk8s.YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

const recipes: fc.Arbitrary<Recipe> = fc.integer({ min: 1, max: 14 }).chain(size => fc.record({
  nodes: fc.tuple(...Array.from({ length: size }, (_, index) => fc.record({
    kind: fc.constantFrom('object' as const, 'object' as const, 'chart' as const, 'group' as const),
    parent: index === 0 ? fc.constant(-1) : fc.integer({ min: -1, max: index - 1 }),
    id: fc.constantFrom(`n${index}`, `${index}`, `${index * 7}`, `Node ${index}`),
  }))),
  dependencies: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 5 })
    .map(pairs => pairs.filter(([source, target]) => source !== target)),
}));

/** Nodes directly below the app are charts, as other constructs cannot live there. */
function build(app: cdk8s.App, recipe: Recipe): cdk8s.App {
  const built: IConstruct[] = [];
  for (const { kind, parent, id } of recipe.nodes) {
    built.push(create(parent < 0 ? 'chart' : kind, built[parent] ?? app, id));
  }
  for (const [source, target] of recipe.dependencies) {
    built[source]!.node.addDependency(built[target]!);
  }
  return app;
}

function create(kind: Recipe['nodes'][number]['kind'], scope: IConstruct, id: string): IConstruct {
  switch (kind) {
    case 'chart': return new cdk8s.Chart(scope as Construct, id);
    case 'object': return new cdk8s.ApiObject(scope as Construct, id, { apiVersion: 'v1', kind: 'ConfigMap' });
    case 'group': return new Construct(scope as Construct, id);
  }
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'synth-like-cdk8s-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** What synth leaves behind: each file with its content, or the first line of what it throws. */
function outcome(make: (props: cdk8s.AppProps) => cdk8s.App, props: cdk8s.AppProps): unknown {
  const outdir = path.join(folder, 'out');
  fs.rmSync(outdir, { recursive: true, force: true });
  try {
    make({ ...props, outdir }).synth();
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
  return Object.fromEntries(fs.readdirSync(outdir, { recursive: true, encoding: 'utf8' })
    .filter(name => fs.statSync(path.join(outdir, name)).isFile())
    .map(name => [name, fs.readFileSync(path.join(outdir, name), 'utf8')]));
}

const plain = (recipe: Recipe) => (props: cdk8s.AppProps) => build(new cdk8s.App(props), recipe);
const hardened = (recipe: Recipe) => (props: cdk8s.AppProps) => build(new App(props), recipe);

test.each(OUTPUTS)('writes the files of any app as cdk8s does, cycles included (output type %s)', yamlOutputType => {
  fc.assert(fc.property(recipes, recipe => {
    const props = { yamlOutputType, recordConstructMetadata: true };
    const expected = outcome(plain(recipe), props);
    fc.pre(!isOverflow(expected));
    expect(outcome(hardened(recipe), props)).toEqual(expected);
  }), { numRuns: 400 });
});

test('prints any app as cdk8s does', () => {
  fc.assert(fc.property(recipes, recipe => {
    const expected = text(plain(recipe));
    fc.pre(!isOverflow(expected));
    expect(text(hardened(recipe))).toEqual(expected);
  }), { numRuns: 400 });
});

test('names a construct that depends on itself, which cdk8s leaves out of the output', () => {
  const recipe: Recipe = { nodes: [{ kind: 'chart', parent: -1, id: 'shop' }], dependencies: [[0, 0]] };
  expect(text(plain(recipe))).toBe('');
  expect(text(hardened(recipe))).toBe('Dependency cycle detected: shop => shop');
});

/** The peer runs out of stack at some cycles that it overlooks. */
function isOverflow(expected: unknown): boolean {
  return typeof expected === 'string' && expected.includes('Maximum call stack');
}

function text(make: (props: cdk8s.AppProps) => cdk8s.App): string {
  try {
    return make({}).synthYaml();
  } catch (error) {
    return (error as Error).message;
  }
}
