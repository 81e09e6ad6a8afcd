/** Where a command reads and writes: the process in earnest, buffers in tests. */
export interface Console {
  readonly isTerminal: boolean;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Makes the process ready for a long run. */
  beforeMuch?(): void;
  /** The document, and nothing but the document. */
  out(text: string): void;
  /** Progress and problems. */
  error(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Buffer>;
}
