import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Console } from '../console';
import { decodeText } from './decode-text';
import { expand, isGlob } from './glob';
import type { InputError, SourceFile } from './source-file';
import { walk } from './walk';

/** What the operands of a command name. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly errors: readonly InputError[];
}

/** Reads files, folders, patterns and `-`; one that cannot be read does not stop the others. */
export async function readSources(operands: readonly string[], console: Console): Promise<Sources> {
  const files: SourceFile[] = [];
  const errors: InputError[] = [];
  const attempt = (file: string, read: () => void): void => {
    try {
      read();
    } catch (error) {
      errors.push({ file, message: reasonOf(error as NodeJS.ErrnoException) });
    }
  };
  const add = (name: string, isNamed: boolean): void =>
    attempt(name, () => files.push({ name, text: decodeText(fs.readFileSync(path.resolve(console.cwd, name))), isNamed }));
  for (const operand of operands) {
    if (operand === '-') {
      const bytes = await console.stdin();
      attempt('<stdin>', () => files.push({ name: '<stdin>', text: decodeText(bytes), isNamed: true }));
    } else {
      attempt(operand, () => filesOf(operand, console.cwd).forEach(({ name, isNamed }) => add(name, isNamed)));
    }
  }
  return { files, errors };
}

interface NamedFile {
  readonly name: string;
  readonly isNamed: boolean;
}

function filesOf(operand: string, cwd: string): NamedFile[] {
  const stat = fs.statSync(path.resolve(cwd, operand), { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    const folder = path.resolve(cwd, operand);
    return found([...walk(folder)].map(file => path.join(operand, path.relative(folder, file))), 'holds no .yaml, .yml or .json file');
  }
  if (!stat && isGlob(operand)) {
    return found([...expand(operand, cwd)], 'matches no .yaml, .yml or .json file');
  }
  return [{ name: operand, isNamed: true }];
}

function found(names: readonly string[], problem: string): NamedFile[] {
  if (names.length === 0) {
    throw new Error(`${problem}, expected manifests`);
  }
  return names.map(name => ({ name, isNamed: false }));
}

function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT': return 'does not exist, expected a file, a folder, a pattern or -';
    case 'EACCES': return 'may not be read, expected a readable file';
    case 'ELOOP': return 'is a link that leads to itself, expected a file';
    default: return error.message;
  }
}
