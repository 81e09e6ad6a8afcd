/** Characters of a block: few calls, and little memory. */
const BLOCK = 1_000_000;

/** Pieces of a text, put together to blocks that are worth a call of the file system. */
export function* blocksOf(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length >= BLOCK) {
      yield block;
      block = '';
    }
  }
  if (block !== '') {
    yield block;
  }
}
