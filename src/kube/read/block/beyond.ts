/** Thrown where a document leaves the subset; always the same one, since a stack is dear and nobody reads it. */
const BEYOND = new Error('the document is beyond the block style that is read here, expected the YAML library to read it');

/** Gives up on a document. */
export function giveUp(): never {
  throw BEYOND;
}

/** Whether a document was given up. */
export function isBeyond(error: unknown): boolean {
  return error === BEYOND;
}
