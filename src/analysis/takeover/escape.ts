import { fields, list, text } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import { type HostPath, hostPathsOf } from '../host-path/host-paths-of';
import { runtimeSocketAt } from '../host-path/runtime-socket';
import { sensitivityOf } from '../host-path/sensitivity';
import { isUnprivileged } from '../processes/is-unprivileged';
import { isWindows } from '../processes/is-windows';

/** How whoever breaks into a pod gets out to its node. */
export interface Escape {
  /** From the mapping that holds `metadata` and `spec`. */
  readonly path: string;
  /** What is there, as it is written. */
  readonly found: string;
  readonly container?: string;
  /** The rule that tells of it by itself. */
  readonly rule: string;
  /** What that rule calls the cause, where it names one. */
  readonly cause?: string;
}

/** Capabilities that are as good as root on the node. */
const CAPABILITIES = new Set<unknown>(['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'CAP_SYS_ADMIN', 'CAP_SYS_MODULE']);

/** The first way out of a pod that is sure; undefined where there is none. Init containers that have ended are no way: nobody gets into them. */
export function escapeOf(pod: PodTemplate): Escape | undefined {
  if (isWindows(pod.spec)) {
    return undefined;
  }
  const serving = pod.containers.every(isServing) ? pod.containers : pod.containers.filter(isServing);
  return first(serving, privileged)
    ?? first(hostPathsOf(pod), hostPath => mounted(hostPath, serving, pod))
    ?? first(serving, container => capable(container, pod));
}

function isServing({ list: name, isSidecar }: Container): boolean {
  return name === 'containers' || isSidecar;
}

function first<Item>(items: readonly Item[], escape: (item: Item) => Escape | undefined): Escape | undefined {
  for (const item of items) {
    const found = escape(item);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function privileged({ spec, path, name }: Container): Escape | undefined {
  const isPrivileged = fields(spec.securityContext).privileged === true;
  return isPrivileged ? { path: `spec.${path}.securityContext.privileged`, found: 'true', container: name, rule: 'no-privileged' } : undefined;
}

function mounted({ path, mounts, field, written, volume }: HostPath, serving: readonly Container[], pod: PodTemplate): Escape | undefined {
  const isSocket = runtimeSocketAt(path) !== undefined;
  const sensitivity = sensitivityOf(path);
  const isOpen = mounts.some(({ container, readOnly }) => serving.includes(container) && !isUnprivileged(container, pod)
    && (isSocket || (sensitivity !== undefined && (readOnly !== true || sensitivity === 'reading'))));
  return isOpen ? { path: field, found: written, rule: isSocket ? 'no-runtime-socket' : 'no-sensitive-host-path', cause: volume } : undefined;
}

/** In a user namespace capabilities are good for what is in it. */
function capable(container: Container, pod: PodTemplate): Escape | undefined {
  const { add } = fields(fields(container.spec.securityContext).capabilities);
  const added = pod.spec.hostUsers === false || isUnprivileged(container, pod) ? [] : list(add);
  const index = added.findIndex(each => CAPABILITIES.has(each) || (pod.spec.hostPID === true && /^(?:CAP_)?SYS_PTRACE$/.test(text(each) ?? '')));
  if (index < 0) {
    return undefined;
  }
  return { path: `spec.${container.path}.securityContext.capabilities.add[${index}]`, found: String(added[index]), container: container.name, rule: 'allowed-capabilities' };
}
