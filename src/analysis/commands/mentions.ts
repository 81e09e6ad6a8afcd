import type { Command } from './commands-of';

/** What words are set apart by in the text of a shell. */
const BETWEEN = /[\s;&|()`$"'<>{}]+/;

/** A word of a command that names a program. */
export interface Mention {
  /** Path of the word within the container: `command[2]`. */
  readonly path: string;
  readonly program: string;
}

/** Where a command names a program, by its name alone or with its folder, in a script too. */
export function* mentions({ path, words }: Command, isWanted: (program: string) => boolean): Iterable<Mention> {
  for (let index = 0; index < words.length; index++) {
    const program = programsIn(words[index]).find(isWanted);
    if (program !== undefined) {
      yield { path: `${path}[${index}]`, program };
    }
  }
}

function programsIn(word: unknown): string[] {
  return typeof word === 'string' ? word.split(BETWEEN).map(part => part.slice(part.lastIndexOf('/') + 1)) : [];
}
