import { type Cidr, parseLegacyCidr } from '../../kube/cidr';
import { fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { CidrSet } from '../network/cidr-set';

/** How ranges were given before there was a field; still read where the field is not set. */
const ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';

const FAMILIES: readonly Cidr[] = [{ family: 4, bits: '' }, { family: 6, bits: '' }];

/** Whether the load balancer of a Service lets in a part of all addresses only. */
export function limitsSources({ manifest }: KubeObject): boolean {
  const ranges = rangesOf(manifest.spec) ?? annotated(manifest.metadata);
  const networks = ranges.flatMap(range => parseLegacyCidr(range.trim()) ?? []);
  const admitted = CidrSet.of(networks);
  return networks.length > 0 && FAMILIES.every(family => !admitted.covers(family));
}

function rangesOf(spec: unknown): string[] | undefined {
  const ranges = list(fields(spec).loadBalancerSourceRanges);
  return ranges.length > 0 ? ranges.flatMap(range => text(range) ?? []) : undefined;
}

function annotated(metadata: unknown): string[] {
  return (text(fields(fields(metadata).annotations)[ANNOTATION]) ?? '').split(',').filter(range => range.trim() !== '');
}
