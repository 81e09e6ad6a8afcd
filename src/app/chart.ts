import * as cdk8s from 'cdk8s';
import type * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { atSynth } from '../baseline/at-synth';
import { NamespaceDefaults } from '../baseline/namespace-defaults';
import { refuseName } from '../baseline/refuse-name';
import { CallSite } from '../intent/call-site';
import { CHART_SETTINGS, type ChartSettings } from '../intent/chart-settings';
import { rememberSite } from '../intent/construct-site';
import { PodSecurityLevel } from '../intent/pod-security-level';
import type { Zone } from '../intent/zone';
import { arrangeNamespaces } from './namespaces';
import { Rendering, RENDERS_AS_PLANNED } from './synthesis/rendering';

/** Options of a `Chart`. */
export interface ChartProps extends cdk8s.ChartProps {
  /**
   * How exposed the namespace is; charts that share a namespace share the zone.
   *
   * @default - none: no rule about zones applies
   */
  readonly zone?: Zone;

  /**
   * The Pod Security level that the Namespace enforces.
   *
   * @default PodSecurityLevel.RESTRICTED
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  readonly podSecurity?: PodSecurityLevel;

  /**
   * Why the level is lower than *restricted*.
   *
   * For *privileged* it also waives `pod-security-labels` of the Namespace.
   *
   * @default - required if `podSecurity` is lowered
   */
  readonly podSecurityReason?: string;

  /**
   * Whether the app makes the Namespace, its default-deny NetworkPolicy and its `default` ServiceAccount.
   *
   * They are made once for all charts of a namespace, and not at all if the app has that Namespace already.
   *
   * @default true
   */
  readonly createNamespace?: boolean;

  /**
   * Secrets with which the images of hardened workloads are pulled.
   *
   * Secrets that a `default` ServiceAccount has do not reach workloads with an account of their own.
   *
   * @default - none
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * Annotations of the ServiceAccounts of hardened workloads, such as the role they have in a cloud.
   *
   * @default - none
   */
  readonly accountAnnotations?: { readonly [key: string]: string };
}

/**
 * A chart whose namespace is made, isolated and held to the restricted Pod Security Standard.
 *
 * Takes the place of `cdk8s.Chart`; without a namespace it adds nothing.
 */
export class Chart extends cdk8s.Chart {
  /** How exposed the namespace is. */
  public readonly zone?: Zone;

  /** @internal */
  public readonly [CHART_SETTINGS]: ChartSettings;

  /**
   * Throws if `podSecurity` is lowered without a reason, or `namespace` is no name of a Namespace.
   *
   * @param scope the app, or another chart
   * @param id part of the names of all objects
   * @param props options
   */
  constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);
    rememberSite(this, CallSite.of(new.target));
    this.zone = props.zone;
    this[CHART_SETTINGS] = settingsOf(props);
    const podSecurity = levelOf(this, props);
    if (props.namespace) {
      refuseName(this, { apiVersion: 'v1', kind: 'Namespace', name: props.namespace, field: `Chart ${this.node.path}: namespace` });
    }
    if (props.namespace && props.createNamespace !== false) {
      const { namespace, podSecurityReason, zone } = props;
      new NamespaceDefaults(this, 'cdk8s-hardened', {
        namespace, podSecurity, ...(podSecurityReason === undefined ? {} : { podSecurityReason }), ...(zone ? { zone } : {}),
      });
      atSynth(this, arrangeNamespaces);
    }
  }

  /** Renders the objects of this chart. */
  public toJson(): ReturnType<cdk8s.Chart['toJson']> {
    return Rendering.within(this.node.root, rendering => rendering.output(this, rendering.objectsOf(this)).objects.map(object => object.manifest));
  }
}

function levelOf({ node }: Chart, { podSecurity = PodSecurityLevel.RESTRICTED, podSecurityReason }: ChartProps): PodSecurityLevel {
  if (podSecurity !== PodSecurityLevel.RESTRICTED && !podSecurityReason?.trim()) {
    throw new Error(`Chart ${node.path}: podSecurityReason is missing, expected why podSecurity is ${podSecurity} and not restricted`);
  }
  return podSecurity;
}

function settingsOf({ zone, imagePullSecrets, accountAnnotations }: ChartProps): ChartSettings {
  return {
    ...(zone ? { zone } : {}),
    ...(imagePullSecrets ? { imagePullSecrets: imagePullSecrets.map(secret => secret.name) } : {}),
    ...(accountAnnotations ? { accountAnnotations } : {}),
  };
}

Object.defineProperty(Chart.prototype.toJson, RENDERS_AS_PLANNED, { value: true });
