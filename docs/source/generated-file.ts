/** A file that is written from the code, and committed. */
export interface GeneratedFile {
  /** Path below the project. */
  readonly path: string;
  readonly content: string;
}
