import { evaluate } from '../../src/analysis/pod-security/evaluate';
import { fields, list, text } from '../../src/kube/fields';
import type { KubeObject } from '../../src/kube/object';
import { type PodTemplate, podTemplateOf } from '../../src/kube/pods';
import { display } from '../../src/kube/reference';

/** What each hardened example promises, as what breaks it in the objects of its final YAML. */
export const PROMISES: Readonly<Record<string, (objects: readonly KubeObject[]) => string[]>> = {
  'every pod fits the restricted Pod Security Standard': objects => podsOf(objects).flatMap(pod =>
    evaluate(pod, 'restricted', 'latest').map(({ control }) => `${nameOf(pod)}: ${control.id}`)),

  'every namespace enforces the restricted Pod Security Standard, of a version': objects => {
    const enforcing = objects.filter(object => object.reference.kind === 'Namespace' && enforces(object)).map(object => object.reference.name);
    return [...new Set(objects.flatMap(({ reference }) => reference.namespace ?? []))].filter(name => !enforcing.includes(name));
  },

  'every workload has a service account of its own': objects => {
    const accounts = new Set(objects.filter(object => object.reference.kind === 'ServiceAccount').map(object => display(object.reference)));
    const used = podsOf(objects).map(accountOf);
    return podsOf(objects).filter(pod => {
      const account = accountOf(pod);
      return account.endsWith('/default') || !accounts.has(account) || used.filter(each => each === account).length > 1;
    }).map(nameOf);
  },

  'no pod has a token without a grant': objects => {
    const granted = new Set(objects.filter(({ reference }) => /RoleBinding$/.test(reference.kind)).flatMap(({ manifest }) =>
      list(manifest.subjects).map(fields).map(({ namespace, name }) => `ServiceAccount ${String(namespace)}/${String(name)}`)));
    return podsOf(objects).filter(pod => pod.spec.automountServiceAccountToken !== false && !granted.has(accountOf(pod))).map(nameOf);
  },

  'every image has a digest': objects => podsOf(objects).flatMap(({ containers }) =>
    containers.map(({ spec }) => text(spec.image) ?? 'no image').filter(image => !/@sha256:[0-9a-f]{64}$/.test(image))),

  'every pod is isolated in both directions': objects => {
    const denied = objects.filter(({ reference, manifest }) => reference.kind === 'NetworkPolicy' && deniesAll(fields(manifest.spec)));
    const namespaces = denied.map(({ reference }) => reference.namespace);
    return podsOf(objects).filter(({ object }) => !namespaces.includes(object.reference.namespace)).map(nameOf);
  },
};

/** The pods that objects make. */
export function podsOf(objects: readonly KubeObject[]): PodTemplate[] {
  return objects.flatMap(object => podTemplateOf(object) ?? []);
}

/** The account that a pod runs as, as objects are displayed. */
export function accountOf({ spec, object }: PodTemplate): string {
  return `ServiceAccount ${object.reference.namespace}/${text(spec.serviceAccountName) ?? 'default'}`;
}

/** What the object that makes a pod is called. */
export function nameOf({ object }: PodTemplate): string {
  return display(object.reference);
}

function enforces({ manifest }: KubeObject): boolean {
  const labels = fields(fields(manifest.metadata).labels);
  return labels['pod-security.kubernetes.io/enforce'] === 'restricted' && /^v1\.\d+$/.test(String(labels['pod-security.kubernetes.io/enforce-version']));
}

function deniesAll({ podSelector, policyTypes, ingress, egress }: ReturnType<typeof fields>): boolean {
  return JSON.stringify(podSelector) === '{}' && list(policyTypes).length === 2 && ingress === undefined && egress === undefined;
}
