import { type Fields, fields, isFields, list } from '../kube/fields';
import { HardenedField } from './hardened-field';

/** How a pod's fields are filled. */
export interface FillOptions {
  /** The image with its digest; undefined where the lock does not have it. */
  readonly lockImage: (image: string) => string | undefined;
  /** Fields that stay unset. */
  readonly leave?: ReadonlySet<HardenedField>;
}

const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'] as const;

const NOTHING: ReadonlySet<HardenedField> = new Set();

/**
 * Fills the fields of a pod that its author left unset, so that it meets the restricted Pod Security Standard.
 *
 * What is set stays as it is. Windows pods get no field that the API server refuses for them.
 */
export function fillPod(spec: Fields, { lockImage, leave = NOTHING }: FillOptions): Fields {
  const filling: Filling = { lockImage, leave, isWindows: fields(spec.os).name === 'windows' };
  const lists = CONTAINER_LISTS.filter(name => Array.isArray(spec[name]));
  return {
    ...spec,
    ...unlessSet(spec, HardenedField.ENABLE_SERVICE_LINKS, false, filling),
    securityContext: fillPodContext(spec, filling),
    ...Object.fromEntries(lists.map(name => [name, list(spec[name]).map(container => fillContainer(container, filling))])),
  };
}

interface Filling extends Required<FillOptions> {
  readonly isWindows: boolean;
}

function fillPodContext(spec: Fields, filling: Filling): Fields {
  const context = fields(spec.securityContext);
  return {
    ...context,
    ...(runsAsRoot(spec) ? {} : unlessSet(context, HardenedField.RUN_AS_NON_ROOT, true, filling)),
    ...(filling.isWindows ? {} : unlessSet(context, HardenedField.SECCOMP_PROFILE, { type: 'RuntimeDefault' }, filling)),
  };
}

/** Somebody chose root: the pod would not start if it had to be another user. */
function runsAsRoot(spec: Fields): boolean {
  const containers = CONTAINER_LISTS.flatMap(name => list(spec[name]));
  return [spec, ...containers.map(fields)].some(each => fields(each.securityContext).runAsUser === 0);
}

function fillContainer(container: unknown, filling: Filling): unknown {
  if (!isFields(container)) {
    return container;
  }
  const locked = typeof container.image === 'string' && !filling.leave.has(HardenedField.IMAGE) ? filling.lockImage(container.image) : undefined;
  return {
    ...container,
    ...(locked === undefined ? {} : { image: locked }),
    ...(filling.isWindows ? {} : { securityContext: fillContainerContext(fields(container.securityContext), filling) }),
  };
}

function fillContainerContext(context: Fields, filling: Filling): Fields {
  const capabilities = fields(context.capabilities);
  const filled = {
    ...context,
    ...unlessSet(context, HardenedField.READ_ONLY_ROOT_FILESYSTEM, true, filling),
    ...(needsEscalation(context) ? {} : unlessSet(context, HardenedField.ALLOW_PRIVILEGE_ESCALATION, false, filling)),
  };
  // All capabilities are dropped; what was added stays added.
  return filling.leave.has(HardenedField.CAPABILITIES) ? filled : { ...filled, capabilities: { ...capabilities, drop: capabilities.drop ?? ['ALL'] } };
}

/** The API server refuses `false` for these. */
function needsEscalation({ privileged, capabilities }: Fields): boolean {
  return privileged === true || list(fields(capabilities).add).some(added => added === 'SYS_ADMIN' || added === 'CAP_SYS_ADMIN');
}

function unlessSet(from: Fields, field: HardenedField, value: unknown, { leave }: Filling): Fields {
  return from[field] === undefined && !leave.has(field) ? { [field]: value } : {};
}
