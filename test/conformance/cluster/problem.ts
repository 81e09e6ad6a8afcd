import { display, type Reference } from '../../../src/kube/reference';

/**
 * What is wrong: the server refuses the object or its pod, a second apply changes the object, or the namespace of its pod does not enforce the
 * restricted level.
 */
export type Verdict = 'refused' | 'changed' | 'unenforced';

/** One thing that is not as it should be. */
export interface Problem {
  readonly verdict: Verdict;
  /** The file, below the folder that is judged. */
  readonly file: string;
  /** What it is about: `Deployment shop/web`. */
  readonly subject: string;
  readonly message: string;
}

/** A problem of an object in a file. */
export function problemOf(verdict: Verdict, { file, reference }: { readonly file: string; readonly reference: Reference }, message: string): Problem {
  return { verdict, file, subject: display(reference), message };
}
