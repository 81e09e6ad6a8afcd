import * as path from 'node:path';

/** Frames of a stack that are kept: the caller's may stand behind ones of the dependency's. */
const KEPT_FRAMES = 4;

/** What is not the user's: what this library stands on. */
const DEPENDENCIES = /[\\/]node_modules[\\/](?:cdk8s|cdk8s-plus-\d+|constructs|@jsii)[\\/]|^node:/;

/** The program that carries calls from other languages, which each language unpacks somewhere else. */
const KERNEL = /^\s+at Kernel\.\S+ \((.*[\\/]program\.js):\d+:\d+\)$/m;

const THIS_LIBRARY = path.join(__dirname, '..') + path.sep;

/** The place in the user's code where something was declared; read from the stack only when a finding asks. */
export class CallSite {
  /** The caller of a function, which is left out of the stack with all it called. */
  public static of(callee: CallableFunction | NewableFunction): CallSite {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = KEPT_FRAMES;
    try {
      const site = new CallSite();
      Error.captureStackTrace(site, callee as (...args: unknown[]) => unknown);
      return site;
    } finally {
      Error.stackTraceLimit = limit;
    }
  }

  private declare readonly stack: string;

  private constructor() {}

  /** File and line: `/app/main.ts:12`; undefined where the caller is not JavaScript. */
  public get source(): string | undefined {
    const frames = this.stack.split('\n').flatMap(line => frameOf(line) ?? []);
    const caller = frames.find(frame => !frame.startsWith(THIS_LIBRARY) && !DEPENDENCIES.test(frame));
    const kernel = KERNEL.exec(this.stack)?.[1];
    return kernel !== undefined && caller?.startsWith(`${kernel}:`) ? undefined : caller;
  }
}

/** `at web (/app/main.ts:12:7)` and `at file:///app/main.mjs:12:7` as file and line. */
function frameOf(line: string): string | undefined {
  const match = /^\s+at .*?\(?((?:file:\/\/)?[^()\s][^()]*):(\d+):\d+\)?$/.exec(line);
  return match ? `${match[1]!.replace(/^async /, '').replace(/^file:\/\//, '')}:${match[2]}` : undefined;
}
