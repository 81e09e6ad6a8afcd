import { isSet } from '../../../analysis/pod-security/is-set';
import { effective } from '../../../analysis/processes/effective';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { joinPath } from '../../../kube/path';
import type { Container, PodTemplate } from '../../../kube/pods';
import { display } from '../../../kube/reference';
import { nsa } from '../../../standards/nsa';
import { setRule } from '../../rule';

export const uniqueUserId = setRule({
  id: 'unique-user-id',
  title: 'No two workloads run as one user',
  severity: Severity.LOW,
  profile: 'option',
  controls: [nsa.nonRoot],
  knownAs: ['kyverno:require-unique-uid-per-workload'],
  why: 'A process that escapes may do on the node what its user may do: signal the processes and read the files of every workload with the same number.',
  fix: 'Give each workload a `runAsUser` of its own, or set `hostUsers` to `false`.',
  whenNotTo: 'Workloads share files on a volume by their user.',
  bad: `${manifest('web', 10001)}---\n${manifest('api', 10001)}`,
  good: `${manifest('web', 10001)}---\n${manifest('api', 10002)}`,

  *check({ pods }) {
    const owners = new Map<number, KubeObject>();
    for (const pod of pods) {
      for (const [user, container] of usersOf(pod)) {
        const owner = owners.get(user);
        if (owner === undefined) {
          owners.set(user, pod.object);
        } else if (owner !== pod.object) {
          const found = `${user}, as in ${display(owner.reference)}`;
          yield { object: pod.object, ...placeOf(container, pod), found, expected: 'a user that no other workload has' };
        }
      }
    }
  },
});

/** Each user of a pod with the first container that runs as it; in a user namespace it is nobody's. */
function usersOf(pod: PodTemplate): ReadonlyMap<number, Container> {
  const users = new Map<number, Container>();
  for (const container of pod.spec.hostUsers === false ? [] : pod.containers) {
    const user = effective('runAsUser', container, pod);
    if (typeof user === 'number' && !users.has(user)) {
      users.set(user, container);
    }
  }
  return users;
}

function placeOf(container: Container, pod: PodTemplate): { path: string; container?: string } {
  const isOwn = isSet(fields(container.spec.securityContext).runAsUser);
  const path = joinPath(pod.path, `spec.${isOwn ? `${container.path}.` : ''}securityContext.runAsUser`);
  return isOwn ? { path, container: container.name } : { path };
}

function manifest(name: string, user: number): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { securityContext: { runAsUser: ${user} }, containers: [{ name: ${name} }] }\n`;
}
