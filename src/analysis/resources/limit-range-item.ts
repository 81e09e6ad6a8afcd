import { type Fields, fields, list } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';

/** What an item of a LimitRange says of containers, by resource. */
export interface LimitRangeItem {
  readonly max: Fields;
  readonly default: Fields;
  readonly defaultRequest: Fields;
}

/**
 * The items of a LimitRange that are for containers, completed as the API server does: a default from the maximum, a request from the default or the minimum.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/v1/defaults.go
 */
export function containerItems({ manifest }: KubeObject): LimitRangeItem[] {
  return list(fields(manifest.spec).limits).map(fields).filter(({ type }) => type === 'Container').map(({ max, min, default: given, defaultRequest }) => {
    const limits = { ...fields(max), ...fields(given) };
    return { max: fields(max), default: limits, defaultRequest: { ...fields(min), ...limits, ...fields(defaultRequest) } };
  });
}
