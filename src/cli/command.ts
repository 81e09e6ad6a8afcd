import type { Console } from './console';
import type { ExitCode } from './exit-code';

/** A verb of the command line. */
export interface Command {
  /** What it does, in one line. */
  readonly summary: string;
  /** How it is called, with each flag. */
  readonly help: string;
  /** @throws UsageError for a call that it does not understand */
  run(args: readonly string[], console: Console): Promise<ExitCode>;
}
