import { fields, isFields, text } from './fields';
import { isDnsLabel, isDnsSubdomain, isPathSegment } from './names';
import type { KubeObject } from './object';
import { groupOf } from './reference';

/** A name, and who is asked about it. */
export interface AskedName {
  readonly name: string;
  /** Whether the API server appends to it. */
  readonly isPrefix: boolean;
  /** Minor version of the cluster. */
  readonly kubernetes: number;
}

/** What is expected of a name; undefined where it is taken. */
type Form = (asked: AskedName, object: KubeObject) => string | undefined;

const SUBDOMAIN = form(253, isDnsSubdomain, 'at most 253 lower-case letters, digits, dashes and dots');

const LABEL = form(63, isDnsLabel, 'at most 63 lower-case letters, digits and dashes, a letter or digit first and last');

/** Names of Jobs and StatefulSets become the value of a label. */
const LABELLED = form(63, isDnsSubdomain, 'at most 63 lower-case letters, digits, dashes and dots: it becomes a label');

const RBAC = form(253, isPathSegment, 'a name without slashes and percent signs');

/** The first version that takes no dots in names of StatefulSets (kubernetes#114172). */
const STRICT_STATEFUL_SETS = 27;

/** The first version that lets names of Services start with a digit (KEP-5311). */
const RELAXED_SERVICES = 36;

/** Kinds whose names have a form of their own, or none that is worth telling. */
const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['Namespace', LABEL],
  ['Service', service],
  ['Job.batch', LABELLED],
  ['CronJob.batch', form(52, isDnsSubdomain, 'at most 52 lower-case letters, digits, dashes and dots: the Job adds 11')],
  ['StatefulSet.apps', statefulSet],
  ['CustomResourceDefinition.apiextensions.k8s.io', definition],
  ['APIService.apiregistration.k8s.io', apiService],
  ...['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'].map((kind): [string, Form] => [`${kind}.rbac.authorization.k8s.io`, RBAC]),
  ...[
    'CertificateSigningRequest.certificates.k8s.io', 'ClusterTrustBundle.certificates.k8s.io', 'IPAddress.networking.k8s.io',
    'LeaseCandidate.coordination.k8s.io', 'StorageVersion.internal.apiserver.k8s.io',
  ].map((kind): [string, Form] => [kind, () => undefined]),
]);

/** Groups without a domain that the API server has; other programs have files that look alike. */
const GROUPS = new Set(['', 'apps', 'autoscaling', 'batch', 'extensions', 'policy']);

/** Requests and files for programs, which nobody stores under a name. */
const NAMELESS = /Review$|Options$|^(?:Config|Status|List|Eviction|Binding|Scale)$/;

/**
 * What the API server expects of the name of an object.
 *
 * @returns undefined where it takes the name
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function nameProblem(object: KubeObject, asked: AskedName): string | undefined {
  const { kind, apiVersion } = object.reference;
  const group = groupOf(apiVersion);
  return (FORMS.get(group === '' ? kind : `${kind}.${group}`) ?? SUBDOMAIN)(asked, object);
}

/** Whether the API server wants a name: it does of whatever it stores, but not all that looks like an object is. */
export function namelessIsWrong({ reference: { kind, apiVersion }, manifest }: KubeObject): boolean {
  const group = groupOf(apiVersion);
  return !NAMELESS.test(kind) && (isFields(manifest.metadata) || GROUPS.has(group));
}

function form(longest: number, isName: (text: string) => boolean, words: string): Form {
  return asked => {
    const name = whole(asked);
    return name.length <= longest && isName(name) ? undefined : words;
  };
}

/** A prefix may end in a dash, as more follows. */
function whole({ name, isPrefix }: AskedName): string {
  return isPrefix && name.length > 1 ? name.replace(/-$/, '0') : name;
}

function statefulSet(asked: AskedName, object: KubeObject): string | undefined {
  const isFine = asked.kubernetes < STRICT_STATEFUL_SETS || isDnsLabel(whole(asked));
  return LABELLED(asked, object) ?? (isFine ? undefined : 'at most 63 lower-case letters, digits and dashes: it becomes the host name of its pods');
}

function service(asked: AskedName, object: KubeObject): string | undefined {
  const isFine = asked.kubernetes >= RELAXED_SERVICES || /^[a-z]/.test(asked.name);
  return LABEL(asked, object) ?? (isFine ? undefined : 'a letter first');
}

function definition({ name }: AskedName, { manifest }: KubeObject): string | undefined {
  const { names, group } = fields(manifest.spec);
  return joined(text(fields(names).plural), text(group), name);
}

function apiService({ name }: AskedName, { manifest }: KubeObject): string | undefined {
  const { version, group } = fields(manifest.spec);
  return joined(text(version), text(group) ?? '', name);
}

function joined(first: string | undefined, group: string | undefined, name: string): string | undefined {
  const known = first !== undefined && group !== undefined;
  return !known || name === `${first}.${group}` ? undefined : `${first}.${group}, after its spec`;
}
