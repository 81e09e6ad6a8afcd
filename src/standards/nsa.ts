import type { Control } from './control';

/**
 * NSA and CISA, Kubernetes Hardening Guide, version 1.2: its headings as controls.
 *
 * @see https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF
 */
export const nsa = {
  nonRoot: control('non-root-containers', 'Containers run without root'),
  immutable: control('immutable-file-systems', 'Container file systems are immutable'),
  images: control('container-images', 'Images are built, scanned and taken from trusted places'),
  podSecurity: control('pod-security-enforcement', 'Pod security is enforced'),
  tokens: control('service-account-tokens', 'Service account tokens are protected'),
  environments: control('hardened-environments', 'Container environments are hardened'),
  namespaces: control('namespaces', 'Namespaces separate'),
  networkPolicies: control('network-policies', 'Network policies separate'),
  resources: control('resource-policies', 'Resources are limited'),
  encryption: control('encryption', 'Traffic is encrypted'),
  secrets: control('secrets', 'Secrets are protected'),
  authorization: control('authorization', 'Roles give the least privilege'),
  upgrades: control('upgrades', 'Everything is kept up to date'),
} as const;

function control(id: string, title: string): Control {
  return {
    id: `nsa-1.2:${id}`,
    title,
    url: 'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
  };
}
