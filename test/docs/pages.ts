import * as fs from 'node:fs';
import * as path from 'node:path';

const PROJECT = path.join(__dirname, '..', '..');

/** A fenced block of a page. */
export interface Block {
  /** `docs/network.md:12`. */
  readonly place: string;
  readonly language: string;
  /** What stands behind the language: `findings=no-host-network`. */
  readonly info: string;
  readonly text: string;
}

/** A page of the documentation that is written by hand. */
export interface Page {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** README, CONTRIBUTING, ARCHITECTURE, and all pages in docs and docs/decisions. */
export function pages(): Page[] {
  const inFolder = (folder: string): string[] => fs.readdirSync(path.join(PROJECT, folder)).filter(name => name.endsWith('.md')).map(name => `${folder}/${name}`);
  return ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', ...inFolder('docs'), ...inFolder('docs/decisions')].map(name => {
    const text = fs.readFileSync(path.join(PROJECT, name), 'utf8');
    return { name, text, blocks: blocksOf(name, text) };
  });
}

/** The fenced blocks in some language, of all pages. */
export function blocksIn(...languages: readonly string[]): Block[] {
  return pages().flatMap(page => page.blocks).filter(block => languages.includes(block.language));
}

function blocksOf(name: string, text: string): Block[] {
  return [...text.matchAll(/^```(\w+) *([^\n]*)\n([^]*?)^```$/gm)].map(({ index, 1: language, 2: info, 3: body }) => ({
    place: `${name}:${text.slice(0, index).split('\n').length}`, language: language!, info: info!, text: body!,
  }));
}
