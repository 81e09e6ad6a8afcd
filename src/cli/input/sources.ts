import * as fs from 'node:fs';
import * as path from 'node:path';
import { NotText } from '../../kube/read/decode-text';
import { isOfProcess, readText, textOf } from '../../kube/read/read-text';
import { type Step, walk } from '../../kube/read/walk';
import type { Console } from '../console';
import { expand, isGlob } from './glob';
import { reasonOf } from './reason-of';
import type { InputError, SourceFile } from './source-file';

/** What the operands of a command name. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly errors: readonly InputError[];
}

/** Reads files, folders, patterns and `-`; one that cannot be read does not stop the others, and one that is named twice is read once. */
export async function readSources(operands: readonly string[], console: Console): Promise<Sources> {
  const sources = new Reading(console);
  for (const operand of new Set(operands)) {
    await (operand === '-' ? sources.readInput() : sources.read(operand));
  }
  return { files: [...sources.files.values()], errors: sources.errors };
}

const STDIN = '<stdin>';

class Reading {
  /** By what they are, whatever they are called. */
  public readonly files = new Map<string, SourceFile>();
  public readonly errors: InputError[] = [];

  constructor(private readonly console: Console) {}

  public async readInput(): Promise<void> {
    try {
      this.files.set(STDIN, { name: STDIN, text: textOf(await this.console.stdin()), isNamed: true });
    } catch (error) {
      this.fail(STDIN, error as Error);
    }
  }

  public read(operand: string): void {
    try {
      this.filesOf(operand).forEach(each => (each.error ? this.fail(each.path, each.error) : this.add(each)));
    } catch (error) {
      this.fail(operand, error as Error);
    }
  }

  private add({ path: name, real, isNamed }: NamedStep): void {
    const file = path.resolve(this.console.cwd, name);
    try {
      const identity = real ?? identityOf(file);
      const known = this.files.get(identity);
      this.files.set(identity, known ? { ...known, isNamed: known.isNamed || isNamed } : { name, text: readText(file), isNamed });
    } catch (error) {
      this.fail(name, error as Error);
    }
  }

  private fail(file: string, error: NodeJS.ErrnoException): void {
    this.errors.push({ file, ...(error instanceof NotText ? { line: error.line } : {}), message: reasonOf(error) });
  }

  private filesOf(operand: string): NamedStep[] {
    if (operand === '') {
      throw new Error('an operand is empty, expected a file, a folder, a pattern or -');
    }
    const { cwd } = this.console;
    const folder = path.resolve(cwd, operand);
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const steps = [...walk(folder)].map(step => ({ ...step, path: path.join(operand, path.relative(folder, step.path)) }));
      return found(steps, 'holds no .yaml, .yml or .json file');
    }
    if (!stat && isGlob(operand)) {
      return found([...expand(operand, cwd)], 'matches no .yaml, .yml or .json file');
    }
    return [{ path: operand, isNamed: true }];
  }
}

/** A pipe has a path in `/proc` that leads nowhere. */
function identityOf(file: string): string {
  return isOfProcess(file) ? file : fs.realpathSync.native(file);
}

interface NamedStep extends Step {
  readonly isNamed: boolean;
}

function found(steps: readonly Step[], problem: string): NamedStep[] {
  if (steps.length === 0) {
    throw new Error(`${problem}, expected manifests`);
  }
  return steps.map(step => ({ ...step, isNamed: false }));
}
