/** The first version that lets a pod ask for resources as a whole (KEP-2837). */
const FIRST = 32;

/** Whether a version of Kubernetes lets a pod as a whole ask for a resource. */
export function hasPodResources(resource: string, kubernetes: number): boolean {
  return kubernetes >= FIRST && (resource === 'cpu' || resource === 'memory');
}
