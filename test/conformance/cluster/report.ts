import type { Judgement } from './judge';

/**
 * What happened to a folder: its counts, then the exceptions made, then its problems.
 *
 * @param exceptions namespaces that need not enforce the restricted level, and why
 */
export function reportOf(judgement: Judgement, exceptions: ReadonlyMap<string, string>): string {
  const excepted = judgement.excepted.map(name => `  excepted: Namespace ${name}: ${exceptions.get(name) ?? ''}\n`);
  const problems = judgement.problems.map(({ verdict, subject, file, message }) => `  ${verdict}: ${subject} (${file}): ${message}\n`);
  return [`${judgement.folder}: ${counts([judgement])}\n`, ...isEmpty(judgement) ? ['  there is no object, expected some\n'] : [], ...excepted, ...problems].join('');
}

/** What all folders come to. */
export function counts(judgements: readonly Judgement[]): string {
  const sum = (count: (judgement: Judgement) => number): number => judgements.reduce((total, judgement) => total + count(judgement), 0);
  const refused = sum(({ problems }) => problems.filter(({ verdict }) => verdict !== 'changed').length);
  return `${sum(each => each.applied)} objects applied, ${sum(each => each.unchanged)} unchanged, ${sum(each => each.admitted)} pods admitted, ${refused} refused`;
}

/** Whether all is as it should be. */
export function isClean(judgement: Judgement): boolean {
  return judgement.problems.length === 0 && !isEmpty(judgement);
}

function isEmpty({ applied, problems }: Judgement): boolean {
  return applied === 0 && problems.length === 0;
}
