import type { PodSecurityControlId } from '../../../src/analysis/pod-security/control';
import { breachesOf } from '../../../src/analysis/pod-security/evaluate';
import type { PodSecurityVersion } from '../../../src/analysis/pod-security/level-version';
import type { Breach } from '../../../src/findings/breach';
import type { Fields } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';
import { podTemplate, type PodTemplate } from '../../../src/kube/pods';

/** A pod with a container named `web`, unless the spec lists others. */
export function pod(spec: Fields = {}, metadata: Fields = {}): PodTemplate {
  const template = { metadata, spec: { containers: [{ name: 'web' }], ...spec } };
  return podTemplate(kubeObject({ apiVersion: 'v1', kind: 'Pod', ...template }), template, 'spec');
}

/** A pod with a container named `web` of that security context. */
export function podWith(securityContext: unknown, spec: Fields = {}): PodTemplate {
  return pod({ containers: [{ name: 'web', securityContext }], ...spec });
}

/** Breaches on one line each: where is what, expected what, in which container. */
export function breaches(id: PodSecurityControlId, of: PodTemplate, version: PodSecurityVersion = 'latest'): string[] {
  return breachesOf(id, of, version).map(sentence);
}

function sentence({ path, found, expected, container }: Breach): string {
  return `${path} is ${found}, expected ${expected}${container === undefined ? '' : ` (${container})`}`;
}
