import { DEEPEST, TOO_DEEP } from './measure';
import { Unreadable } from './read-error';

/** Whether a text looks like JSON; a flow mapping of YAML looks alike. */
export function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

/**
 * Refuses what `JSON.parse` takes and kubectl does not: a key that stands twice. What is too deep is refused here too, where its line is known.
 *
 * @param text JSON that was parsed
 * @throws Unreadable
 */
export function checkJson(text: string): void {
  new Scan(text).run();
}

class Scan {
  /** The keys of each mapping around a place; undefined for a list. */
  private readonly open: (Set<string> | undefined)[] = [];
  private line = 1;
  private isKey = false;

  constructor(private readonly text: string) {}

  public run(): void {
    for (let at = 0; at < this.text.length; at += 1) {
      at = this.step(this.text[at]!, at);
    }
  }

  /** Takes a character, and says where what it starts ends. */
  private step(character: string, at: number): number {
    switch (character) {
      case '\n': this.line += 1; break;
      case '"': return this.string(at);
      case '{': this.enter(new Set()); break;
      case '[': this.enter(undefined); break;
      case '}':
      case ']': this.open.pop(); this.isKey = false; break;
      case ',': this.isKey = this.open.at(-1) !== undefined; break;
    }
    return at;
  }

  private enter(keys: Set<string> | undefined): void {
    this.open.push(keys);
    this.isKey = keys !== undefined;
    if (this.open.length > DEEPEST) {
      throw new Unreadable(TOO_DEEP, this.line);
    }
  }

  private string(start: number): number {
    let end = this.text.indexOf('"', start + 1);
    while (this.isEscaped(end)) {
      end = this.text.indexOf('"', end + 1);
    }
    if (this.isKey) {
      this.key(JSON.parse(this.text.slice(start, end + 1)) as string);
    }
    return end;
  }

  private key(key: string): void {
    const keys = this.open.at(-1)!;
    if (keys.has(key)) {
      throw new Unreadable(`the key ${JSON.stringify(key)} stands twice, expected it once`, this.line);
    }
    keys.add(key);
    this.isKey = false;
  }

  private isEscaped(quote: number): boolean {
    let slashes = 0;
    while (this.text[quote - slashes - 1] === '\\') {
      slashes += 1;
    }
    return slashes % 2 === 1;
  }
}
