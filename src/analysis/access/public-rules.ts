import type { PolicyRule } from './policy-rule';

/** Paths that say what the API server is and whether it is well; Kubernetes gives them to everybody, or to all who are authenticated. */
const PUBLIC_URL = /^\/(?:(?:livez|readyz|healthz|version|openapi|apis?)(?:\/.*)?|\.well-known\/openid-configuration\/?|openid\/v1\/jwks\/?)$/;

/** Questions about oneself. */
const ABOUT_ONESELF = new Set(['selfsubjectaccessreviews', 'selfsubjectrulesreviews', 'selfsubjectreviews']);

const REVIEW_GROUPS = new Set(['authorization.k8s.io', 'authentication.k8s.io']);

/** Whether a rule gives nothing but what Kubernetes itself gives to everybody. */
export function isPublic({ verbs, nonResourceURLs, apiGroups, resources }: PolicyRule): boolean {
  if (resources.length > 0) {
    return resources.every(name => ABOUT_ONESELF.has(name)) && apiGroups.every(group => REVIEW_GROUPS.has(group));
  }
  return verbs.every(verb => verb === 'get') && nonResourceURLs.every(url => PUBLIC_URL.test(url));
}
