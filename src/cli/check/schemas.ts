import * as path from 'node:path';
import { definitionsOf } from '../../app/proof/definitions-of';
import type { PolicyRecord } from '../../intent/policy/policy-record';
import type { KubeObject } from '../../kube/object';
import { readDefinitions } from '../../kube/read/definitions';
import type { Flags } from '../flags';
import { UsageError } from '../usage-error';

/** A policy and the file it stands in. */
interface NamedPolicy {
  readonly policy: PolicyRecord;
  readonly name: string;
}

/**
 * The CustomResourceDefinitions that `--schemas` names below the working directory, and the policy below its own folder.
 *
 * @throws UsageError if one cannot be read
 */
export function readSchemas(flags: Flags, { policy, name }: NamedPolicy, cwd: string): KubeObject[] {
  const folders = flags.order.filter(([flag]) => flag === 'schemas').map(([, folder]) => folder);
  try {
    const named = folders.flatMap(folder => readDefinitions(path.resolve(cwd, folder), folder));
    return [...named, ...definitionsOf(policy, path.dirname(path.resolve(cwd, name)))];
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
