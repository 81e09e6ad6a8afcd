import { INGRESS_KINDS, ingressRules } from '../../../analysis/ingress/ingress-rules';
import { Severity } from '../../../findings/severity';
import { fields, text } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { keyPath } from '../../../kube/path';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { type Breach, objectRule } from '../../rule';

/** Annotations whose value goes into the configuration of a controller as it is: `configuration-snippet`, `server-snippets`. */
const SNIPPET = /^[^/]*(?:ingress|nginx|haproxy)[^/]*\/(?:[^/]*-)?snippets?$/;

const OF_NGINX = /^nginx\.ingress\.kubernetes\.io\/(?!proxy-cookie-(?:path|domain)$)/;

/** What ends a directive, or starts one that reads files or runs code, where a plain value is expected (CVE-2021-25746, CVE-2023-5044, CVE-2025-1097, -1098, -24514). */
const DIRECTIVE = /;|_by_lua|\/var\/run\/secrets|\/etc\/(?:passwd|shadow|group|nginx|ingress-controller)\b/;

/** The same in paths, which hold no blanks and quotes either (CVE-2021-25745, CVE-2022-4886). */
const IN_PATH = /[;"\s]|_by_lua|\/var\/run\/secrets|\/etc\/(?:passwd|shadow|group|nginx|ingress-controller)\b/;

/** The key of the controller's own configuration that lets snippets in. */
const SWITCH = 'allow-snippet-annotations';

export const noIngressSnippets = objectRule({
  id: 'no-ingress-snippets',
  title: 'No Ingress writes into the configuration of its controller',
  severity: Severity.CRITICAL,
  controls: [owasp.components, attack.publicApplication, attack.containerApi],
  knownAs: [
    'trivy:KCV-0093', 'checkov:CKV_K8S_152', 'checkov:CKV_K8S_153', 'checkov:CKV_K8S_154', 'kubescape:C-0059', 'kyverno:disallow-ingress-nginx-custom-snippets',
    'kyverno:restrict-annotations', 'kyverno:restrict-ingress-paths', 'kyverno:check-ingress-nginx-controller-version-and-annotation-policy',
  ],
  why: 'What stands there runs in the controller, which may read the Secrets of all namespaces: whoever may write an Ingress has them (CVE-2021-25742, CVE-2025-1974).',
  fix: `Use the annotation that is made for the purpose, or the controller's own configuration; leave \`${SWITCH}\` at \`false\`.`,
  whenNotTo: 'The people who write Ingresses administer the cluster anyway, and the controller offers no other way.',
  bad: example('nginx.ingress.kubernetes.io/configuration-snippet: more_set_headers "X-Frame-Options; DENY";'),
  good: example('nginx.ingress.kubernetes.io/custom-headers: shop/headers'),
  kinds: [...INGRESS_KINDS, 'ConfigMap'],

  check: object => (object.reference.kind === 'ConfigMap' ? ofConfiguration(object) : [...ofAnnotations(object), ...ofPaths(object)]),
});

function ofConfiguration({ manifest }: KubeObject): Breach[] {
  const isOn = fields(manifest.data)[SWITCH] === 'true';
  return isOn ? [{ path: keyPath('data', SWITCH), found: '"true"', expected: '"false" or unset', cause: SWITCH }] : [];
}

function ofAnnotations({ manifest }: KubeObject): Breach[] {
  return Object.entries(fields(fields(manifest.metadata).annotations)).flatMap(([key, value]) => {
    const found = intrusion(key, text(value) ?? '');
    return found ? [{ path: keyPath('metadata.annotations', key), found, expected: 'unset, or a plain value', cause: key }] : [];
  });
}

/** What is wrong with an annotation, in words: its value may hold credentials. */
function intrusion(key: string, value: string): string | undefined {
  if (SNIPPET.test(key)) {
    return value.trim() === '' ? undefined : 'a piece of configuration';
  }
  return OF_NGINX.test(key) && DIRECTIVE.test(value) ? 'a value that holds directives' : undefined;
}

function ofPaths(object: KubeObject): Breach[] {
  const paths = ingressRules(object).flatMap(rule => rule.paths).filter(({ value }) => IN_PATH.test(value));
  return paths.map(({ path, value }) => ({ path: `${path}.path`, found: JSON.stringify(value), expected: 'a path without directives', cause: path }));
}

function example(annotation: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    ${annotation}
spec: { rules: [{ host: shop.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }`;
}
