import type * as kplus from 'cdk8s-plus-28';
import { CallSite } from '../intent/call-site';
import type { GrantOptions } from './grant-options';
import { PodRoles } from './pod-roles';
import { permissionFor } from './resource';

/**
 * What a workload may do at the API server: nothing but what is granted here.
 *
 * Grants become one Role for each namespace, bound to the workload's own account; the first one also mounts a token and opens the way to the API server.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export class Access {
  /** @internal */
  public static _of(pod: kplus.AbstractPod, onGrant: (reason: string | undefined) => void): Access {
    return new Access(pod, onGrant);
  }

  private readonly roles: PodRoles;

  private constructor(private readonly pod: kplus.AbstractPod, private readonly onGrant: (reason: string | undefined) => void) {
    this.roles = new PodRoles(pod);
  }

  /** @internal */
  public get _isGranted(): boolean {
    return this.roles.grants.length > 0;
  }

  /**
   * Grants some verbs.
   *
   * Throws if no verb is given, a verb cannot be limited to `names`, the resource belongs to the cluster but the grant does not, or the workload is in no namespace.
   *
   * @param verbs API verbs: `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, `deletecollection`
   * @param resource a kind of object, or an object
   * @param options names, scope, reason
   */
  public allow(verbs: string[], resource: kplus.IApiResource, options: GrantOptions = {}): void {
    this.grant(verbs, resource, options, CallSite.of(this.allow));
  }

  /**
   * Grants reading single objects by name.
   *
   * @param resource a kind of object, or an object
   * @param options names, scope, reason
   */
  public allowGet(resource: kplus.IApiResource, options: GrantOptions = {}): void {
    this.grant(['get'], resource, options, CallSite.of(this.allowGet));
  }

  /**
   * Grants listing objects, with all they contain.
   *
   * @param resource a kind of object
   * @param options names, scope, reason
   */
  public allowList(resource: kplus.IApiResource, options: GrantOptions = {}): void {
    this.grant(['list'], resource, options, CallSite.of(this.allowList));
  }

  /**
   * Grants watching objects, with all they contain.
   *
   * @param resource a kind of object
   * @param options names, scope, reason
   */
  public allowWatch(resource: kplus.IApiResource, options: GrantOptions = {}): void {
    this.grant(['watch'], resource, options, CallSite.of(this.allowWatch));
  }

  /**
   * Grants getting, listing and watching.
   *
   * @param resource a kind of object, or an object
   * @param options names, scope, reason
   */
  public allowRead(resource: kplus.IApiResource, options: GrantOptions = {}): void {
    this.grant(['get', 'list', 'watch'], resource, options, CallSite.of(this.allowRead));
  }

  /**
   * Grants creating objects, which no name can limit.
   *
   * @param resource a kind of object
   * @param options subresource, scope, reason
   */
  public allowCreate(resource: kplus.IApiResource, options: GrantOptions = {}): void {
    this.grant(['create'], resource, options, CallSite.of(this.allowCreate));
  }

  /**
   * Grants replacing objects.
   *
   * @param resource a kind of object, or an object
   * @param options names, scope, reason
   */
  public allowUpdate(resource: kplus.IApiResource, options: GrantOptions = {}): void {
    this.grant(['update'], resource, options, CallSite.of(this.allowUpdate));
  }

  /**
   * Grants changing fields of objects.
   *
   * @param resource a kind of object, or an object
   * @param options names, scope, reason
   */
  public allowPatch(resource: kplus.IApiResource, options: GrantOptions = {}): void {
    this.grant(['patch'], resource, options, CallSite.of(this.allowPatch));
  }

  /**
   * Grants deleting single objects.
   *
   * @param resource a kind of object, or an object
   * @param options names, scope, reason
   */
  public allowDelete(resource: kplus.IApiResource, options: GrantOptions = {}): void {
    this.grant(['delete'], resource, options, CallSite.of(this.allowDelete));
  }

  private grant(verbs: readonly string[], resource: kplus.IApiResource, options: GrantOptions, site: CallSite): void {
    const { pod } = this;
    const permission = permissionFor(verbs, resource, options);
    const namespace = options.clusterWide ? undefined : options.namespace ?? pod.metadata.namespace;
    if (verbs.length === 0) {
      throw new Error(`${pod.kind} ${pod.node.path}: the grant has no verb, expected at least one`);
    }
    if (pod.metadata.namespace === undefined || (options.clusterWide && options.namespace !== undefined)) {
      throw new Error(`${pod.kind} ${pod.node.path}: ${scopeProblem(options)}`);
    }
    this.roles.permit(permission, namespace);
    const reference = { apiVersion: pod.apiVersion, kind: pod.kind, namespace: pod.metadata.namespace, name: pod.name };
    this.roles.grants.push({
      ...permission,
      workload: reference,
      declaredBy: pod.node.path,
      site,
      ...(namespace === undefined ? {} : { namespace }),
      ...(options.reason === undefined ? {} : { reason: options.reason }),
    });
    this.onGrant(options.reason);
  }
}

function scopeProblem({ clusterWide, namespace }: GrantOptions): string {
  return clusterWide && namespace !== undefined
    ? `the grant is \`clusterWide\` and in the namespace ${namespace}, expected one of both`
    : 'the workload is in no namespace, expected one: a binding could not name its account. Set `namespace` of the Chart';
}
