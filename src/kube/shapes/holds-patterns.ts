import { groupOf, type Reference } from '../reference';

/** Groups whose objects hold what pods are compared with, changed to or filled from, none that anybody makes. */
const GROUPS = [
  'kyverno.io', 'gatekeeper.sh', 'policy.open-cluster-management.io', 'kubewarden.io', 'helm.toolkit.fluxcd.io', 'helm.cattle.io', 'fleet.cattle.io', 'policy.karmada.io',
];

/** Kinds of Argo CD, whose group is also that of workloads. */
const ARGO_CD = new Set(['Application', 'ApplicationSet', 'AppProject']);

/** Whether what looks like a pod in an object is a pattern, a patch or the values of a chart. */
export function holdsPatterns({ apiVersion, kind }: Reference): boolean {
  const group = groupOf(apiVersion);
  return GROUPS.some(each => group === each || group.endsWith(`.${each}`)) || (group === 'argoproj.io' && ARGO_CD.has(kind));
}
