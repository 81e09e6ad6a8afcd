import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** How much of a log an error shows. */
const LOG_LINES = 15;

/**
 * A program in the background, with its output in `<name>.log`.
 *
 * It dies with this process, however that ends: an exit kills it, and a death without one closes its standard input, at which our Go programs end.
 */
export class Program {
  private readonly log: string;
  private readonly child: ChildProcess;
  /** Ends it for good: what it stored is thrown away with it. */
  private readonly kill: () => void;

  constructor(private readonly name: string, binary: string, args: readonly string[], folder: string) {
    this.log = path.join(folder, `${name}.log`);
    const output = fs.openSync(this.log, 'a');
    this.child = spawn(binary, args, { cwd: folder, stdio: ['pipe', output, output] });
    fs.closeSync(output);
    this.child.on('error', error => fs.appendFileSync(this.log, error.message));
    this.kill = () => this.child.kill('SIGKILL');
    process.once('exit', this.kill);
  }

  /** Throws, with the end of its log, when the program no longer runs. */
  mustRun(): void {
    if (this.hasEnded()) {
      throw new Error(`${this.name} ended (${this.child.signalCode ?? this.child.exitCode ?? 'not started'}), expected it to run; its last words:\n${this.lastWords()}`);
    }
  }

  /** The end of its log. */
  lastWords(): string {
    return fs.readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');
  }

  /** Ends the program at once. */
  async stop(): Promise<void> {
    process.removeListener('exit', this.kill);
    if (!this.hasEnded()) {
      const ended = once(this.child, 'exit');
      this.kill();
      await ended;
    }
  }

  private hasEnded(): boolean {
    return this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
