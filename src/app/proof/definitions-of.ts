import * as path from 'node:path';
import type { PolicyRecord } from '../../intent/policy/policy-record';
import type { KubeObject } from '../../kube/object';
import { readDefinitions } from '../../kube/read/definitions';

/**
 * The CustomResourceDefinitions of the folders that a policy names.
 *
 * @param folder what the folders stand below: the policy's own
 * @throws with file and line if one cannot be read
 */
export function definitionsOf({ schemas = [] }: PolicyRecord, folder: string): KubeObject[] {
  return schemas.flatMap(each => readDefinitions(path.resolve(folder, each), each));
}
