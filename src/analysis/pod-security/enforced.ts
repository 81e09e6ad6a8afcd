import type { Labels } from '../../kube/selector';
import { levelVersion, type LevelVersion } from './level-version';

const LEVEL = 'pod-security.kubernetes.io/enforce';

const VERSION = 'pod-security.kubernetes.io/enforce-version';

/**
 * What the labels of a namespace make the API server enforce; undefined where they name no level, so that the cluster's own default holds.
 *
 * What is no level counts as `restricted`, and what is no version as `latest`, as the API server has it.
 *
 * @see https://pkg.go.dev/k8s.io/pod-security-admission/api#PolicyToEvaluate
 */
export function enforcedBy(labels: Labels): LevelVersion | undefined {
  if (!Object.hasOwn(labels, LEVEL)) {
    return undefined;
  }
  const { level } = read(labels[LEVEL]!, 'latest') ?? RESTRICTED;
  const { version } = (Object.hasOwn(labels, VERSION) ? read('restricted', labels[VERSION]!) : undefined) ?? RESTRICTED;
  return { level, version };
}

const RESTRICTED: LevelVersion = { level: 'restricted', version: 'latest' };

function read(level: string, version: string): LevelVersion | undefined {
  try {
    return levelVersion(`${level}:${version}`);
  } catch {
    return undefined;
  }
}
