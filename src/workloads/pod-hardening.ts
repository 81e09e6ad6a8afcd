import { ApiObject } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-28';
import { Access } from '../access/access';
import { fillPod } from '../baseline/fill-pod';
import { markHardened } from '../baseline/hardened';
import { refuseName } from '../baseline/refuse-name';
import { settleSpread } from '../baseline/settle-spread';
import { withoutLinuxDefaults } from '../baseline/windows';
import type { CallSite } from '../intent/call-site';
import { rememberSite } from '../intent/construct-site';
import { settingsOf } from '../intent/settings';
import type { Fields } from '../kube/fields';
import { Exposure } from '../network/exposure';
import { Network } from '../network/network';
import { Peer } from '../network/peer';
import { SafeConnections } from '../network/safe-connections';
import { mountSecrets } from '../secrets/mount-secrets';
import { Secrets } from '../secrets/secrets';
import { giveAccount } from './account';
import { setAppArmorProfile } from './app-armor';
import { mountWritablePaths } from './mount-writable-paths';
import { setPodFields } from './pod-fields';
import { PodOs } from './pod-os';
import type { VolumeClaims } from './volume-claims';
import type { WorkloadProps } from './workload-props';
import type { WritablePath, WritablePathOptions } from './writable-path';

/** What all hardened workloads have in common; made once the constructor of cdk8s-plus is done. */
export class PodHardening {
  public readonly network: Network;
  public readonly access: Access;
  public readonly secrets: Secrets;
  public readonly exposure: Exposure;

  private readonly writable: WritablePath[] = [];

  constructor(private readonly pod: kplus.AbstractPod, private readonly props: WorkloadProps & kplus.AbstractPodProps, site: CallSite) {
    rememberSite(pod, site);
    markHardened(pod);
    refuseName(pod, { apiVersion: pod.apiVersion, kind: pod.kind, name: pod.name, field: `${pod.kind} ${pod.node.path}: metadata.name` });
    props.writablePaths?.forEach(path => this.addWritablePath(path));
    giveAccount(pod, props.accountAnnotations);
    this.network = Network._of(pod);
    this.access = Access._of(pod, reason => this.openApiServer(reason));
    this.secrets = Secrets._of(pod);
    this.exposure = Exposure._of(pod, this.network);
    Object.assign(pod, { connections: new SafeConnections(pod) });
    if (props.appArmorProfile) {
      setAppArmorProfile(ApiObject.of(pod), props.appArmorProfile);
    }
  }

  /**
   * Makes a path writable.
   *
   * @throws if the path is not absolute, or was made writable for the same container before
   */
  public addWritablePath(path: string, options: WritablePathOptions = {}): void {
    const where = `${this.pod.kind} ${this.pod.node.path}`;
    if (!path.startsWith('/')) {
      throw new Error(`${where}: the writable path is ${JSON.stringify(path)}, expected an absolute path such as /tmp`);
    }
    if (this.writable.some(each => each.path === path && each.options.container === options.container)) {
      throw new Error(`${where}: ${path} is made writable twice, expected once`);
    }
    this.writable.push({ path, options });
  }

  /**
   * The pod as cdk8s-plus renders it, with all that was left unset.
   *
   * @param render renders it; what it adds to the scheduling at each call, it adds once
   * @param claims volumes that are claimed for each pod
   */
  public harden(render: () => kplus.k8s.PodSpec, claims?: VolumeClaims): kplus.k8s.PodSpec {
    const rendered = render();
    settleSpread(this.pod);
    try {
      return this.hardened(rendered as unknown as Fields, claims) as unknown as kplus.k8s.PodSpec;
    } catch (error) {
      throw new Error(`${this.pod.kind} ${this.pod.node.path}: ${(error as Error).message}`);
    }
  }

  /** The account of the pod, with its namespace: without one a binding would name another namespace's account. */
  public subject(): kplus.SubjectConfiguration {
    const { namespace } = this.pod.metadata;
    return { kind: 'ServiceAccount', name: this.pod.serviceAccount!.name, apiGroup: '', ...(namespace === undefined ? {} : { namespace }) };
  }

  private hardened(rendered: Fields, claims: VolumeClaims | undefined): Fields {
    const { images } = settingsOf(this.pod);
    const claimed = claims ? claims.mountIn(rendered) : rendered;
    const spec = setPodFields(this.pod, { ...claimed, automountServiceAccountToken: this.hasToken() }, this.props);
    const forOs = this.props.os === PodOs.WINDOWS ? withoutLinuxDefaults(spec) : spec;
    const filled = fillPod(forOs, { lockImage: image => images?._pin(image) });
    return mountWritablePaths(mountSecrets(filled, this.secrets._mounts, claims !== undefined), this.writable);
  }

  /** As the user said; else only if something is granted. */
  private hasToken(): boolean {
    return this.props.automountServiceAccountToken ?? this.access._isGranted;
  }

  private openApiServer(reason: string | undefined): void {
    this.network.allowTo(Peer.apiServer(), reason === undefined ? {} : { reason });
  }
}
