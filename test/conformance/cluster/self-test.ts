import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Judgement } from './judge';

/** Manifests with nothing to object to. */
export const GOOD = path.join(__dirname, 'testdata', 'good');
/** Manifests that say in a comment what is to be objected: `# refused: part of the message`. */
export const BAD = path.join(__dirname, 'testdata', 'bad');

const EXPECTATION = /^# (refused|changed|unenforced): (.+)$/gm;

/** What came of the bad manifests. */
export interface SelfTest {
  readonly expected: number;
  /** Objections that did not come, or came unexpectedly. */
  readonly surprises: readonly string[];
}

/** Compares what was objected to the bad manifests with what they say themselves. */
export function selfTestOf(judgement: Judgement): SelfTest {
  const objections = [...judgement.problems];
  const expectations = fs.readdirSync(BAD).sort().flatMap(expectationsOf);
  const missing = expectations.filter(({ file, verdict, part }) => {
    const index = objections.findIndex(each => each.file === file && each.verdict === verdict && each.message.includes(part));
    return (index < 0 ? [] : objections.splice(index, 1)).length === 0;
  });
  return {
    expected: expectations.length,
    surprises: [
      ...missing.map(({ file, verdict, part }) => `${file}: expected ${verdict}: ${part}`),
      ...objections.map(({ file, verdict, subject, message }) => `${file}: unexpected ${verdict}: ${subject}: ${message}`),
    ],
  };
}

function expectationsOf(file: string): { file: string; verdict: string; part: string }[] {
  const text = fs.readFileSync(path.join(BAD, file), 'utf8');
  return [...text.matchAll(EXPECTATION)].map(([, verdict, part]) => ({ file, verdict: verdict!, part: part! }));
}
