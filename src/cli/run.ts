import { release } from '../app/release';
import { nearest } from '../kube/decode/nearest';
import { printable } from '../report/printable';
import type { Command } from './command';
import { check } from './commands/check';
import { explain } from './commands/explain';
import type { Console } from './console';
import { ExitCode } from './exit-code';
import { UsageError } from './usage-error';

const COMMANDS: Readonly<Record<string, Command>> = { check, explain };

/** Runs one call of the command line. */
export async function run(args: readonly string[], console: Console): Promise<ExitCode> {
  const [verb, ...rest] = args;
  if (verb === undefined || verb === 'help' || verb === '--help' || verb === '-h') {
    console.out(overview());
    return verb === undefined ? ExitCode.FAILED : ExitCode.CLEAN;
  }
  if (verb === '--version') {
    console.out(`${release()}\n`);
    return ExitCode.CLEAN;
  }
  try {
    return await call(verb, rest, console);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    console.error(`${printable(`cdk8s-hardened ${verb}: ${error.message}`)}\n`);
    return ExitCode.FAILED;
  }
}

async function call(verb: string, args: readonly string[], console: Console): Promise<ExitCode> {
  const command = Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
  if (!command) {
    const similar = nearest(verb, Object.keys(COMMANDS));
    throw new UsageError(`not a known verb${similar ? `; did you mean ${similar}?` : `, expected one of ${Object.keys(COMMANDS).join(', ')}`}`);
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.out(command.help);
    return ExitCode.CLEAN;
  }
  return command.run(args, console);
}

function overview(): string {
  const verbs = Object.entries(COMMANDS).map(([verb, { summary }]) => `  ${verb.padEnd(10)}${summary}\n`);
  return `cdk8s-hardened VERB [OPERAND]...\n\n${verbs.join('')}\nEach verb explains itself: cdk8s-hardened VERB --help\n--version prints the version of this program\n`;
}
