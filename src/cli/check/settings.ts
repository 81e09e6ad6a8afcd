import * as fs from 'node:fs';
import * as path from 'node:path';
import { levelVersion, type LevelVersion, NEWEST_POD_SECURITY_VERSION } from '../../analysis/pod-security/level-version';
import { SEVERITIES, type Severity } from '../../findings/severity';
import { NO_POLICY, type PolicyRecord, policyRecord, PROFILES } from '../../intent/policy/policy-record';
import { decodeFile } from '../../kube/decode/document';
import { isDnsLabel, NAMESPACE_FORM } from '../../kube/names';
import type { KubeObject } from '../../kube/object';
import { minorVersion, NEWEST_KUBERNETES, OLDEST_KUBERNETES } from '../../standards/kubernetes';
import type { Console } from '../console';
import { type Flags, valueOf } from '../flags';
import { UsageError } from '../usage-error';
import { type BaselineSettings, baselineSettings } from './baseline';
import { readSchemas } from './schemas';
import { type Sink, sinksOf } from './sinks';

/** Flags of `check`. */
export const CHECK_FLAGS = {
  'profile': { type: 'string' },
  'pod-security': { type: 'string' },
  'kubernetes': { type: 'string' },
  'namespace': { type: 'string' },
  'policy': { type: 'string' },
  'schemas': { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  'no-waivers': { type: 'boolean' },
  'baseline': { type: 'string' },
  'write-baseline': { type: 'string' },
  'format': { type: 'string', multiple: true },
  'output': { type: 'string', multiple: true },
  'help': { type: 'boolean', short: 'h' },
} as const;

/** How a check was asked for. */
export interface CheckSettings {
  readonly operands: readonly string[];
  /** Flags of the call that say what a policy says, too. */
  readonly policyFlags: readonly string[];
  readonly policy: PolicyRecord;
  /** The level of the Pod Security Standards to judge by, and by nothing else. */
  readonly podSecurity?: LevelVersion;
  /** What reports call the policy. */
  readonly policyFile: string;
  /** The file that it was read from. */
  readonly policyPath?: string | undefined;
  /** CustomResourceDefinitions from `--schemas` and the policy. */
  readonly definitions: readonly KubeObject[];
  readonly failOn: Severity | 'never';
  readonly sinks: readonly Sink[];
  /** Whether waivers count. */
  readonly waivers: boolean;
  readonly baseline: BaselineSettings;
}

const POLICY_FLAGS = ['policy', 'profile', 'kubernetes', 'namespace', 'schemas'] as const;

/** The policy of the working directory, where none is named. */
const USUAL_POLICY = 'hardened.yaml';

/**
 * Puts together flags and policy file: a flag wins.
 *
 * @throws UsageError for a value that is none
 */
export function checkSettings(flags: Flags, console: Console): CheckSettings {
  const policyFile = valueOf(flags, 'policy') ?? usualPolicy(console.cwd);
  const file = policyFile === undefined ? NO_POLICY : readPolicy(path.resolve(console.cwd, policyFile), policyFile);
  const name = policyFile ?? 'policy';
  const policy: PolicyRecord = {
    ...file,
    profile: valueOf(flags, 'pod-security') === undefined ? oneOf(flags, 'profile', PROFILES) ?? file.profile : undefined,
    kubernetes: kubernetesOf(flags) ?? file.kubernetes,
    namespace: namespaceOf(flags) ?? file.namespace,
  };
  return {
    operands: flags.operands,
    policyFlags: POLICY_FLAGS.filter(flag => flags.values[flag] !== undefined),
    policy,
    ...podSecurityOf(flags),
    policyFile: name,
    policyPath: policyFile,
    definitions: readSchemas(flags, { policy, name }, console.cwd),
    failOn: oneOf(flags, 'fail-on', [...SEVERITIES, 'never'] as const) ?? file.failOn ?? SEVERITIES[1]!,
    waivers: flags.values['no-waivers'] !== true,
    baseline: baselineSettings(flags, console.cwd),
    sinks: sinksOf(flags.order.filter((each): each is ['format' | 'output', string] => each[0] === 'format' || each[0] === 'output'), console),
  };
}

function usualPolicy(cwd: string): string | undefined {
  return fs.existsSync(path.join(cwd, USUAL_POLICY)) ? USUAL_POLICY : undefined;
}

function readPolicy(file: string, name: string): PolicyRecord {
  try {
    return decodeFile(file, policyRecord, name);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function oneOf<Word extends string>(flags: Flags, name: string, words: readonly Word[]): Word | undefined {
  const value = valueOf(flags, name);
  const word = words.find(each => each === value);
  if (value !== undefined && word === undefined) {
    throw new UsageError(`--${name} is ${value}, expected one of ${words.join(', ')}`);
  }
  return word;
}

function podSecurityOf(flags: Flags): Pick<CheckSettings, 'podSecurity'> {
  const value = valueOf(flags, 'pod-security');
  if (value === undefined) {
    return {};
  }
  if (valueOf(flags, 'profile') !== undefined) {
    throw new UsageError('--pod-security and --profile are both given, expected one of them: a level is judged by alone');
  }
  try {
    return { podSecurity: knownVersion(levelVersion(value)) };
  } catch (error) {
    throw new UsageError(`--pod-security is ${value}, expected LEVEL:VERSION such as restricted:v1.34 or baseline:latest; ${(error as Error).message}`);
  }
}

/**
 * A namespace may ask for a version that is newer than all that are known, and is judged by the newest of those, as the API server does; who asks here is told.
 *
 * @throws when the version is not known
 */
function knownVersion(asked: LevelVersion): LevelVersion {
  if (asked.version !== 'latest' && asked.version > NEWEST_POD_SECURITY_VERSION) {
    throw new Error(`v1.${NEWEST_POD_SECURITY_VERSION} is the newest version known`);
  }
  return asked;
}

function namespaceOf(flags: Flags): string | undefined {
  const value = valueOf(flags, 'namespace');
  if (value !== undefined && !isDnsLabel(value)) {
    throw new UsageError(`--namespace is ${JSON.stringify(value)}, expected ${NAMESPACE_FORM}`);
  }
  return value;
}

function kubernetesOf(flags: Flags): number | undefined {
  const value = valueOf(flags, 'kubernetes');
  const minor = value === undefined ? undefined : minorVersion(value);
  if (value !== undefined && (minor === undefined || minor < OLDEST_KUBERNETES || minor > NEWEST_KUBERNETES)) {
    throw new UsageError(`--kubernetes is ${value}, expected a version from 1.${OLDEST_KUBERNETES} to 1.${NEWEST_KUBERNETES}`);
  }
  return minor;
}
