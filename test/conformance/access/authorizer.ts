import { type ChildProcess, spawn } from 'node:child_process';
import * as readline from 'node:readline';
import type { AccessRequest } from '../../../src/analysis/access/request';
import type { RandomCluster } from './clusters';

type Lines = AsyncIterator<string, undefined>;

/** The API server's own authorizer, in a process of its own. */
export class Authorizer {
  /** Starts the oracle's binary and reads its header. */
  static async open(binary: string): Promise<Authorizer> {
    const child = spawn(binary, { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]() as Lines;
    return new Authorizer(child, lines, (JSON.parse(await next(lines)) as { readonly kubernetes: string }).kubernetes);
  }

  private constructor(private readonly child: ChildProcess, private readonly lines: Lines, readonly kubernetes: string) {}

  /** The answers to questions about a cluster: a letter each, `y` for what is allowed. */
  async answers({ defaults, objects }: RandomCluster, questions: readonly AccessRequest[]): Promise<string> {
    this.child.stdin!.write(`${JSON.stringify({ defaults, objects, questions })}\n`);
    const { allowed, error } = JSON.parse(await next(this.lines)) as { readonly allowed: string; readonly error?: string };
    if (error !== undefined) {
      throw new Error(`the API server would not read ${JSON.stringify(objects)}: ${error}`);
    }
    return allowed;
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
