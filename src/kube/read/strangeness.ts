import { isFields, text } from '../fields';
import { groupOf } from '../reference';

/** Groups of what programs read from files, and no API server takes. */
const CONFIGURATION = /(?:^|\.)config\.k8s\.io$|^(?:kubeadm\.k8s\.io|kind\.x-k8s\.io|audit\.k8s\.io|client\.authentication\.k8s\.io|backstage\.io|eksctl\.io|k3d\.io|skaffold)$/;

/** What transformers and generators of kustomize say that have no group. */
const BUILT_IN = 'builtin';

/** The longest text that a message repeats. */
const LONGEST = 60;

/** What a value is that is no Kubernetes object; undefined where it is one. */
export function strangeness(value: unknown): string | undefined {
  if (!isFields(value)) {
    return Array.isArray(value) ? 'a list' : `the ${typeof value} ${shown(value)}`;
  }
  const [apiVersion, kind] = [text(value.apiVersion), text(value.kind)];
  if (!apiVersion || !kind) {
    return `a mapping without ${kind ? 'apiVersion' : 'kind'}`;
  }
  if (Object.hasOwn(value, '$patch')) {
    return `a patch of ${kind} ($patch)`;
  }
  return apiVersion === BUILT_IN || CONFIGURATION.test(groupOf(apiVersion)) ? `${kind} of ${apiVersion}, which no API server takes` : undefined;
}

function shown(value: unknown): string {
  const written = JSON.stringify(value);
  return written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
}
