import type { PolicyRule } from '../../../analysis/access/policy-rule';
import { holdersFor } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { isKubernetesGroup } from '../../../kube/resources';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule } from '../../access-rule';
import { SINGLE_PERMISSIONS } from '../../single-permissions';

export const noWildcardResources = accessRule({
  id: 'no-wildcard-resources',
  title: 'Roles name their resources',
  severity: Severity.HIGH,
  controls: [cis.wildcards, owasp.rbac, attack.manipulation],
  knownAs: ['kube-linter:wildcard-in-rules', 'trivy:KSV-0046', 'trivy:KSV-0112', 'checkov:CKV_K8S_49', 'kyverno:restrict-wildcard-resources'],
  why: 'A star among the resources is also every subresource, `pods/exec` and `nodes/proxy` for instance, the Secrets, and whatever the next version brings.',
  fix: 'Name the resources.',
  whenNotTo: 'The resources are custom ones of the application itself.',
  bad: exampleRole('{ apiGroups: [""], resources: ["*"], verbs: [get, list] }'),
  good: exampleRole('{ apiGroups: [""], resources: [pods, services], verbs: [get, list] }'),
  absorbs: SINGLE_PERMISSIONS,
  finds: grant => {
    const { rule } = grant;
    const holders = rule.resources.includes('*') && rule.resourceNames.length === 0 ? holdersFor(grant, true) : undefined;
    return holders && {
      verbs: rule.verbs,
      resources: ['*'],
      holders,
      isByName: false,
      what: `${rule.verbs.join(', ')} every resource of ${groups(rule)}`,
      base: severityOf(rule),
    };
  },
  field: 'resources',
  expected: 'resources by name',
});

/** Secrets, pods and nodes are in the core group; custom resources are mostly their controller's own. */
function severityOf({ apiGroups }: PolicyRule): Severity {
  if (apiGroups.includes('*') || apiGroups.includes('')) {
    return Severity.HIGH;
  }
  return apiGroups.some(isKubernetesGroup) ? Severity.MEDIUM : Severity.LOW;
}

function groups({ apiGroups }: PolicyRule): string {
  return apiGroups.includes('*') ? 'every API group' : apiGroups.map(group => group || 'the core group').join(', ');
}
