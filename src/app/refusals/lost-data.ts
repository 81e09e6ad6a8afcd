import type { IConstruct } from 'constructs';
import { type Fields, fields, isFields } from '../../kube/fields';

/** The keys of a ConfigMap of cdk8s-plus that are not in its manifest: if all values are empty, it leaves them out. */
export function lostData(construct: IConstruct | undefined, manifest: Fields): string[] {
  if (manifest.kind !== 'ConfigMap' || !construct || !('data' in construct) || !isFields(construct.data)) {
    return [];
  }
  const rendered = fields(manifest.data);
  return Object.keys(construct.data).filter(key => !(key in rendered)).map(key => `data.${key}`);
}
