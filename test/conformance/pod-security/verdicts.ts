import { evaluate } from '../../../src/analysis/pod-security/evaluate';
import { levelVersion } from '../../../src/analysis/pod-security/level-version';
import type { Fields } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';
import { podTemplateOf } from '../../../src/kube/pods';
import type { Header } from './judge';

/** The levels that ask anything of a pod. */
export const LEVELS = ['baseline', 'restricted'] as const;

/** For each level and policy version, a number whose bit n is set when the n-th check fails. */
export type Verdicts = Readonly<Record<(typeof LEVELS)[number], readonly number[]>>;

/** Our own verdicts of a manifest, in the oracle's form. */
export function ourVerdicts(manifest: Fields, header: Header): Verdicts {
  const pod = podTemplateOf(kubeObject(manifest));
  if (!pod) {
    throw new Error(`${JSON.stringify(manifest)} makes no pod, expected one`);
  }
  const bits = new Map<string, number>(header.checks.map((id, n) => [id, 1 << n]));
  const failing = (text: string) => {
    const { level, version } = levelVersion(text);
    return evaluate(pod, level, version).reduce((mask, { control }) => mask | bits.get(control.id)!, 0);
  };
  const at = (level: string) => header.versions.map(version => failing(`${level}:${version}`));
  return { baseline: at('baseline'), restricted: at('restricted') };
}

/** How two verdicts differ, each difference with the policy versions that show it. */
export function differences(ours: Verdicts, upstream: Verdicts, header: Header): string[] {
  const names = (mask: number) => header.checks.filter((_, n) => mask & (1 << n)).join(', ') || 'nothing';
  const found = new Map<string, string[]>();
  for (const level of LEVELS) {
    header.versions.forEach((version, i) => {
      const [our, theirs] = [ours[level][i]!, upstream[level][i]!];
      if (our !== theirs) {
        const difference = `${level}: only we refuse ${names(our & ~theirs)}, only upstream refuses ${names(theirs & ~our)}`;
        found.set(difference, [...(found.get(difference) ?? []), version]);
      }
    });
  }
  return [...found].map(([difference, versions]) => `${difference} (${versions.join(' ')})`);
}
