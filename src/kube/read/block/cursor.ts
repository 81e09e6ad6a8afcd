import { DASH, HASH, LINE_FEED, SPACE } from './characters';

/** A place in a text of YAML documents, which moves from line to line over blank lines and comments. */
export class Cursor {
  /** Where the content of the line starts. */
  public at = 0;
  /** The column of it, from 0; -1 behind the last line. */
  public column = -1;
  /** How many lines it passed. */
  public line = 0;
  /** Whether the last move passed a comment of its own line. */
  public passedComment = false;
  /** Where the document ends. */
  public end = 0;
  private lineStart = 0;

  constructor(public readonly text: string) {}

  /** Goes to a place in the line. */
  public goTo(at: number): void {
    this.at = at;
    this.column = at - this.lineStart;
  }

  /** Goes on to the next line with content; `from` is the end of a line. */
  public nextLine(from: number): void {
    this.passedComment = false;
    let newline = from;
    while (newline < this.end - 1) {
      this.line += 1;
      const at = this.skipSpaces(newline + 1);
      const code = this.text.charCodeAt(at);
      if (code === HASH) {
        this.passedComment = true;
        newline = this.lineEnd(at);
      } else if (code === LINE_FEED || at >= this.end) {
        newline = at;
      } else {
        this.lineStart = newline + 1;
        this.goTo(at);
        return;
      }
    }
    this.at = this.end;
    this.column = -1;
  }

  /** Whether an item of a block sequence starts here. */
  public isAtItem(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.isBlank(this.at + 1);
  }

  /** Whether there is a space or no more. */
  public isBlank(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === LINE_FEED || at >= this.end;
  }

  /** Whether a line holds no more content, be there a comment or not; there are no spaces at the place itself. */
  public isLineOver(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === LINE_FEED || at >= this.end || (code === HASH && this.text.charCodeAt(at - 1) === SPACE);
  }

  /** Where a line ends. */
  public lineEnd(at: number): number {
    const newline = this.text.indexOf('\n', at);
    return newline < 0 || newline > this.end ? this.end : newline;
  }

  /** The first character that is no space. */
  public skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) {
      at += 1;
    }
    return at;
  }
}
