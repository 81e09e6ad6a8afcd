import { isMalformed } from '../../../analysis/access/inert';
import type { PolicyRule } from '../../../analysis/access/policy-rule';
import { holdersFor } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { isKubernetesGroup } from '../../../kube/resources';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { abridged } from '../../abridged';
import { exampleRole } from '../../access-example';
import { accessRule } from '../../access-rule';

export const noWildcardVerbs = accessRule({
  id: 'no-wildcard-verbs',
  title: 'Roles name their verbs',
  severity: Severity.HIGH,
  controls: [cis.wildcards, owasp.rbac, attack.manipulation],
  knownAs: ['kube-linter:wildcard-in-rules', 'trivy:KSV-0045', 'checkov:CKV_K8S_49', 'kubescape:C-0187', 'kyverno:restrict-wildcard-verbs'],
  why: 'A star among the verbs is also `deletecollection`, `impersonate`, `bind` and `escalate`, and whatever verb the next version brings.',
  fix: 'Name the verbs: `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`.',
  whenNotTo: 'The resources are custom ones of the application itself.',
  bad: exampleRole('{ apiGroups: [""], resources: [configmaps], verbs: ["*"] }'),
  good: exampleRole('{ apiGroups: [""], resources: [configmaps], verbs: [get, list, watch] }'),
  absorbs: [
    'no-config-map-write', 'no-endpoint-write', 'no-event-delete', 'no-log-delete', 'no-mass-delete', 'no-network-write', 'no-port-forward',
    'no-service-status-write', 'no-workload-create',
  ],
  finds: grant => {
    const { rule } = grant;
    const resources = rule.resources.filter(word => !isMalformed(word));
    const holders = isWild(rule) && resources.length > 0 ? holdersFor(grant, true) : undefined;
    return holders && {
      verbs: ['*'],
      resources,
      holders,
      isByName: !rule.resources.includes('*') && !rule.apiGroups.includes('*'),
      what: `do anything with ${abridged(resources)}`,
      base: isOfKubernetes(rule) ? Severity.HIGH : Severity.LOW,
    };
  },
  field: 'verbs',
  expected: 'verbs by name',
});

/** Paths have no verbs but those of HTTP; a rule that is limited to names is limited enough. */
function isWild({ verbs, resourceNames }: PolicyRule): boolean {
  return verbs.includes('*') && resourceNames.length === 0;
}

/** Custom resources know only the usual verbs, and whoever has a star there is mostly their own controller. */
function isOfKubernetes({ apiGroups }: PolicyRule): boolean {
  return apiGroups.some(group => group === '*' || isKubernetesGroup(group));
}
