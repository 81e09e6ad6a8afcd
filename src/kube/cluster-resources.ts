import { resourceOf } from './resources';

/** Whether a resource of Kubernetes' own API groups belongs to the whole cluster; subresources belong where their resource does. */
export function isClusterResource(apiGroup: string, resource: string): boolean {
  return resourceOf(apiGroup, resource.split('/')[0]!)?.isNamespaced === false;
}
