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

// Whoever reads the output may have read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

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
  process.exitCode = code;
});
