import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { KubeObject } from '../../src/kube/object';
import { readObjects } from '../../src/kube/read/objects';

/** What came of running an example as its reader would. */
export interface ExampleRun {
  /** The files it wrote, by their paths in the output folder. */
  readonly files: Readonly<Record<string, string>>;
  /** What it printed. */
  readonly printed: string;
  /** The objects in the text of its files. */
  readonly objects: readonly KubeObject[];
}

/** The folder of all examples. */
export const EXAMPLES = path.join(__dirname, '..', '..', 'examples');

/**
 * Runs a program of the examples, such as `migrate/after`, against the source of this project.
 *
 * @throws what the program throws
 */
export function runExample(program: string): ExampleRun {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-example-'));
  const before = process.env.CDK8S_OUTDIR;
  const printed: string[] = [];
  const print = jest.spyOn(console, 'log').mockImplementation(text => printed.push(String(text).replaceAll(outdir, 'OUTDIR')));
  process.env.CDK8S_OUTDIR = outdir;
  try {
    jest.isolateModules(() => {
      jest.doMock('cdk8s-hardened', () => jest.requireActual<object>('../../src/index'), { virtual: true });
      jest.requireActual(path.join(EXAMPLES, program));
    });
    return { ...written(outdir), printed: printed.join('\n') };
  } finally {
    print.mockRestore();
    restore(before);
    fs.rmSync(outdir, { recursive: true });
  }
}

function restore(outdir: string | undefined): void {
  if (outdir === undefined) {
    delete process.env.CDK8S_OUTDIR;
  } else {
    process.env.CDK8S_OUTDIR = outdir;
  }
}

function written(outdir: string): Pick<ExampleRun, 'files' | 'objects'> {
  const files = Object.fromEntries(fs.readdirSync(outdir).sort().map(name => [name, fs.readFileSync(path.join(outdir, name), 'utf8')]));
  const read = Object.values(files).map(readObjects);
  const errors = read.flatMap(each => each.errors);
  if (errors.length > 0) {
    throw new Error(`what the example wrote cannot be read: ${errors.map(error => `${error.line}: ${error.message}`).join(', ')}`);
  }
  return { files, objects: read.flatMap(each => each.objects) };
}
