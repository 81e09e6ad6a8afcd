import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { ExitCode } from '../../src/cli/exit-code';
import { run } from '../../src/cli/run';
import type { Report } from '../../src/report/report';

/** What one call of the command line came to. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** A folder of its own for each bench, in which the command line runs as in a shell. */
export class CliBench {
  public readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-cli-'));

  public write(file: string, text: string): void {
    fs.mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    fs.writeFileSync(path.join(this.folder, file), text);
  }

  public read(file: string): string {
    return fs.readFileSync(path.join(this.folder, file), 'utf8');
  }

  public has(file: string): boolean {
    return fs.existsSync(path.join(this.folder, file));
  }

  public async run(...args: readonly string[]): Promise<Ran> {
    let out = '';
    let error = '';
    const code = await run(args, {
      out: text => out += text,
      error: text => error += text,
      stdin: () => Promise.resolve(Buffer.alloc(0)),
      isTerminal: false,
      cwd: this.folder,
      env: process.env,
      today: '2026-11-21',
    });
    return { code, out, error };
  }

  /** The report of a check as other programs read it. */
  public async report(...args: readonly string[]): Promise<Report> {
    return JSON.parse((await this.run('check', ...args, '--format', 'json')).out) as Report;
  }

  public remove(): void {
    fs.rmSync(this.folder, { recursive: true });
  }
}
