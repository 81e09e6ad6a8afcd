#!/usr/bin/env node
import { optimizeLater } from './engine';
import { ExitCode } from './exit-code';
import { run } from './run';

async function stdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

let isCut = false;

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads the output may have read enough.
    if (error.code !== 'EPIPE' && !isCut) {
      isCut = true;
      process.exitCode = ExitCode.FAILED;
      process.stderr.write(`cdk8s-hardened: the output cannot be written: ${error.message}\n`);
    }
  });
}

void run(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  error: text => process.stderr.write(text),
  stdin,
  isTerminal: process.stdout.isTTY,
  cwd: process.cwd(),
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
  beforeMuch: optimizeLater,
}).catch((error: unknown) => {
  // A mistake of ours, not of the user's: the stack belongs into the report about it.
  console.error(error);
  return ExitCode.FAILED;
}).then(code => {
  process.exitCode = isCut ? ExitCode.FAILED : code;
});
