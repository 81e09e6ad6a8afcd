import { type ChildProcess, spawn } from 'node:child_process';
import * as readline from 'node:readline';
import type { Verdicts } from './verdicts';

/** What the oracle says of itself. */
export interface Header {
  /** The version of the library that judges. */
  readonly library: string;
  /** Ids of its checks; a verdict is a number whose bit n stands for check n. */
  readonly checks: readonly string[];
  /** The policy versions that it judges by, `latest` being the last. */
  readonly versions: readonly string[];
}

type Lines = AsyncIterator<string, undefined>;

/** Kubernetes' own Pod Security library, in a process of its own. */
export class Judge {
  /** Starts the oracle's binary and reads its header. */
  static async open(binary: string): Promise<Judge> {
    const child = spawn(binary, { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]() as Lines;
    return new Judge(child, lines, JSON.parse(await next(lines)) as Header);
  }

  private constructor(private readonly child: ChildProcess, private readonly lines: Lines, readonly header: Header) {}

  /** The failing checks of the pod that a manifest makes. */
  async verdicts(manifest: object): Promise<Verdicts> {
    this.child.stdin!.write(`${JSON.stringify(manifest)}\n`);
    const { error, ...verdicts } = JSON.parse(await next(this.lines)) as Verdicts & { readonly error?: string };
    if (error !== undefined) {
      throw new Error(`the API server would not read ${JSON.stringify(manifest)}: ${error}`);
    }
    return verdicts;
  }

  /** Ends the process. */
  close(): void {
    this.child.stdin!.end();
  }
}

async function next(lines: Lines): Promise<string> {
  const { value, done } = await lines.next();
  if (done) {
    throw new Error('the oracle ended, expected an answer');
  }
  return value;
}
