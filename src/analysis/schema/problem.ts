/** What is wrong with a value of a manifest. */
export interface Problem {
  /** Path from the object: `spec.template.spec.containers[0].image`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** What to do, where it does not follow. */
  readonly fix?: string;
}
