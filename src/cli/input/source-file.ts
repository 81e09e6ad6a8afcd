/** A text of manifests and what reports call it. */
export interface SourceFile {
  /** Path as the user would write it; `<stdin>` for standard input. */
  readonly name: string;
  readonly text: string;
  /** Whether the user named this very file: it must then hold manifests. */
  readonly isNamed: boolean;
}

/** An input that could not be read. */
export interface InputError {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}
