import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../kube/decode/nearest';
import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Flags of a command, and what stood beside them. */
export interface Flags {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly operands: readonly string[];
  /** Flags with a value, in the order of the call. */
  readonly order: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads flags as POSIX and GNU have them.
 *
 * @throws UsageError for a flag that is not known, with the known one it looks like
 */
export function readFlags(args: readonly string[], options: Options): Flags {
  const tokens = tokensOf(args, options);
  for (const { rawName, name } of tokens) {
    if (!Object.hasOwn(options, name)) {
      const similar = nearest(name, Object.keys(options));
      throw new UsageError(`${rawName} is not a known flag${similar ? `; did you mean --${similar}?` : ', see --help'}`);
    }
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values, operands: positionals, order: tokens.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])) };
  } catch (error) {
    throw new UsageError((error as Error).message.replaceAll('\n', ' '));
  }
}

/** The value of a flag that takes one. */
export function valueOf({ values }: Flags, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function tokensOf(args: readonly string[], options: Options): Token[] {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  return tokens.filter(token => token.kind === 'option').map(({ name, rawName, value }) => ({ name, rawName, value }));
}
