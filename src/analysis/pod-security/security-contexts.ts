import { type Fields, isFields } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';

/** The security contexts that a pod has: its own, then those of its containers. */
export function* securityContexts(pod: PodTemplate): Iterable<readonly [context: Fields, container?: Container]> {
  const own = pod.spec.securityContext;
  if (isFields(own)) {
    yield [own];
  }
  for (const container of pod.containers) {
    const context = container.spec.securityContext;
    if (isFields(context)) {
      yield [context, container];
    }
  }
}
