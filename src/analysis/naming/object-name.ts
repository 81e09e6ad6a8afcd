import { fields, isFields, text } from '../../kube/fields';
import { isDnsLabel, nameProblem } from '../../kube/names';
import type { KubeObject } from '../../kube/object';
import { groupOf } from '../../kube/reference';

/** A name, and who is asked about it. */
export interface AskedName {
  readonly name: string;
  /** Whether the API server appends to it. */
  readonly isPrefix: boolean;
  /** Minor version of the cluster. */
  readonly kubernetes: number;
}

type Form = (object: KubeObject, asked: AskedName) => string | undefined;

/** Forms that depend on the object or the version, and kinds whose names have none that is worth telling. */
const FORMS: ReadonlyMap<string, Form> = new Map([
  ['StatefulSet.apps', statefulSet],
  ['Service', service],
  ['CustomResourceDefinition.apiextensions.k8s.io', definition],
  ['APIService.apiregistration.k8s.io', apiService],
  ...[
    'CertificateSigningRequest.certificates.k8s.io', 'ClusterTrustBundle.certificates.k8s.io', 'IPAddress.networking.k8s.io',
    'LeaseCandidate.coordination.k8s.io', 'StorageVersion.internal.apiserver.k8s.io',
  ].map((kind): [string, Form] => [kind, () => undefined]),
]);

/** The first version that takes no dots in names of StatefulSets (kubernetes#114172). */
const STRICT_STATEFUL_SETS = 27;

/** The first version that lets names of Services start with a digit (KEP-5311). */
const RELAXED_SERVICES = 36;

/** Groups without a domain that the API server has; other programs have files that look alike. */
const GROUPS = new Set(['', 'apps', 'autoscaling', 'batch', 'extensions', 'policy']);

/** Requests and files for programs, which nobody stores under a name. */
const NAMELESS = /Review$|Options$|^(?:Config|Status|List|Eviction|Binding|Scale)$/;

/** What the API server expects of the name of an object; undefined where it takes the name. */
export function nameProblemOf(object: KubeObject, asked: AskedName): string | undefined {
  const { kind, apiVersion } = object.reference;
  const group = groupOf(apiVersion);
  const form = FORMS.get(group === '' ? kind : `${kind}.${group}`);
  return form ? form(object, asked) : nameProblem(isBuiltIn(group) ? kind : '', whole(asked));
}

/** Whether the API server wants a name: it does of whatever it stores, but not all that looks like an object is. */
export function namelessIsWrong({ reference: { kind, apiVersion }, manifest }: KubeObject): boolean {
  const group = groupOf(apiVersion);
  return !NAMELESS.test(kind) && (isFields(manifest.metadata) || GROUPS.has(group));
}

function isBuiltIn(group: string): boolean {
  return !group.includes('.') || group.endsWith('.k8s.io');
}

/** A prefix may end in a dash, as more follows. */
function whole({ name, isPrefix }: AskedName): string {
  return isPrefix && name.length > 1 ? name.replace(/-$/, '0') : name;
}

function statefulSet({ reference: { kind } }: KubeObject, asked: AskedName): string | undefined {
  const isFine = asked.kubernetes < STRICT_STATEFUL_SETS || isDnsLabel(whole(asked));
  return nameProblem(kind, whole(asked)) ?? (isFine ? undefined : 'at most 63 lower-case letters, digits and dashes: it becomes the host name of its pods');
}

function service({ reference: { kind } }: KubeObject, asked: AskedName): string | undefined {
  const isFine = asked.kubernetes >= RELAXED_SERVICES || /^[a-z]/.test(asked.name);
  return nameProblem(kind, whole(asked)) ?? (isFine ? undefined : 'a letter first');
}

function definition({ manifest }: KubeObject, { name }: AskedName): string | undefined {
  const { names, group } = fields(manifest.spec);
  return joined(text(fields(names).plural), text(group), name);
}

function apiService({ manifest }: KubeObject, { name }: AskedName): string | undefined {
  const { version, group } = fields(manifest.spec);
  return joined(text(version), text(group) ?? '', name);
}

function joined(first: string | undefined, group: string | undefined, name: string): string | undefined {
  const known = first !== undefined && group !== undefined;
  return !known || name === `${first}.${group}` ? undefined : `${first}.${group}, after its spec`;
}
