import type * as kplus from 'cdk8s-plus-28';
import { chartSettingsOf } from '../intent/chart-settings';
import { type Fields, fields, list } from '../kube/fields';
import { type TopologySpreadConstraint, WhenUnsatisfiable } from './topology-spread-constraint';
import type { WorkloadProps } from './workload-props';

/** Sets the fields that cdk8s-plus has no prop for. */
export function setPodFields(pod: kplus.AbstractPod, spec: Fields, props: WorkloadProps): Fields {
  return {
    ...spec,
    ...defined({
      os: props.os && { name: props.os },
      hostUsers: props.hostUsers,
      priorityClassName: props.priorityClassName,
      runtimeClassName: props.runtimeClassName,
      shareProcessNamespace: props.shareProcessNamespace,
      enableServiceLinks: props.enableServiceLinks,
      imagePullSecrets: pullSecrets(pod, spec, props),
      topologySpreadConstraints: props.topologySpreadConstraints?.map(each => spreadConstraint(pod, each)),
      securityContext: props.supplementalGroups && { ...fields(spec.securityContext), supplementalGroups: props.supplementalGroups },
    }),
  };
}

/** The one of cdk8s-plus comes first; the chart's are for workloads that name none themselves. */
function pullSecrets(pod: kplus.AbstractPod, spec: Fields, { imagePullSecrets }: WorkloadProps): unknown {
  const names = imagePullSecrets?.map(secret => secret.name) ?? chartSettingsOf(pod).imagePullSecrets ?? [];
  const first = list(spec.imagePullSecrets);
  const others = names.filter(name => !first.some(each => fields(each).name === name));
  return first.length + others.length > 0 ? [...first, ...others.map(name => ({ name }))] : undefined;
}

function spreadConstraint(pod: kplus.AbstractPod, constraint: TopologySpreadConstraint): Fields {
  return {
    topologyKey: constraint.topology.key,
    maxSkew: constraint.maxSkew ?? 1,
    whenUnsatisfiable: constraint.whenUnsatisfiable ?? WhenUnsatisfiable.SCHEDULE_ANYWAY,
    labelSelector: pod.toPodSelectorConfig().labelSelector._toKube(),
    ...defined({ minDomains: constraint.minDomains }),
  };
}

function defined(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
