import { ApiObject } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { PerApp } from '../intent/per-app';
import { PodSecurityLevel } from '../intent/pod-security-level';
import { settingsOf } from '../intent/settings';
import { Waivers, waiversOf } from '../intent/waivers';
import { type Zone, ZONE_LABEL } from '../intent/zone';
import { NEWEST_KUBERNETES } from '../standards/kubernetes';
import { ClusterObject } from './cluster-object';
import { setFileStem } from './file-stem';
import { markIsolating } from './isolation-object';

/** What a chart says of its namespace. */
export interface NamespaceDefaultsProps {
  readonly namespace: string;
  readonly podSecurity: PodSecurityLevel;
  /** Why the level is lower than *restricted*. */
  readonly podSecurityReason?: string;
  readonly zone?: Zone;
}

/** The rule that no *privileged* namespace meets. */
const LABELS_RULE = 'pod-security-labels';

const places = new PerApp<NamespaceDefaults>();

/** Where the Namespaces of an app may be made, in the order of the charts. */
export function namespaceDefaultsOf(root: IConstruct): readonly NamespaceDefaults[] {
  return places.of(root);
}

/** The namespaces whose default deny this app makes. */
export function isolatedNamespaces(root: IConstruct): ReadonlySet<string> {
  return new Set(namespaceDefaultsOf(root).filter(place => place.isCreated).map(place => place.props.namespace));
}

/**
 * The place in a chart for a Namespace, its default deny and its `default` account.
 *
 * They are made at synth, if it falls to this chart to make them: only then is it known which Namespaces the app has.
 */
export class NamespaceDefaults extends Construct {
  constructor(scope: Construct, id: string, public readonly props: NamespaceDefaultsProps) {
    super(scope, id);
    places.add(this, this);
  }

  /** Whether the objects are made. */
  public get isCreated(): boolean {
    return this.node.children.length > 0;
  }

  /** Makes the objects. */
  public create(): void {
    const { namespace } = this.props;
    const object = new ClusterObject(this, 'Namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels: this.labels() }, fields: {} });
    this.waiveLabels(object);
    const deny = new ApiObject(this, 'DefaultDeny', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'default-deny', namespace },
      spec: { podSelector: {}, policyTypes: ['Egress', 'Ingress'] },
    });
    const account = new ApiObject(this, 'DefaultAccount', {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace },
      automountServiceAccountToken: false,
    });
    markIsolating(deny);
    [deny, account].forEach(each => setFileStem(each, `${each.kind}.${namespace}.${each.name}`));
  }

  /** The reason of the chart is a reason for the label, unless its author gave one for that. */
  private waiveLabels(object: ApiObject): void {
    const { podSecurity, podSecurityReason } = this.props;
    const isWaived = waiversOf(this.node.root).some(({ construct, options }) => options.rule === LABELS_RULE && this.node.scopes.includes(construct));
    if (podSecurity === PodSecurityLevel.PRIVILEGED && podSecurityReason !== undefined && !isWaived) {
      Waivers.of(object).add({ rule: LABELS_RULE, reason: podSecurityReason });
    }
  }

  private labels(): Record<string, string> {
    const { podSecurity, zone } = this.props;
    const version = `v1.${settingsOf(this).policy.kubernetes ?? NEWEST_KUBERNETES}`;
    const modes = ['enforce', 'audit', 'warn'].flatMap(mode => [
      [`pod-security.kubernetes.io/${mode}`, podSecurity],
      [`pod-security.kubernetes.io/${mode}-version`, version],
    ]);
    return { ...Object.fromEntries(modes), ...(zone ? { [ZONE_LABEL]: zone.name } : {}) };
  }
}
