import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

/** It is worse where a rule names it, for all nodes, than where it comes with every resource there is. */
const POWER: Power = { apiGroup: '', resources: ['nodes/proxy'], verbs: ['get', 'create'], names: () => true };

export const noNodeProxy = accessRule({
  id: 'no-node-proxy',
  title: 'Nobody uses the proxy of nodes',
  severity: Severity.CRITICAL,
  controls: [cis.nodeProxy, owasp.rbac, attack.administration],
  knownAs: ['trivy:KSV-0047', 'checkov:CKV2_K8S_2', 'kubescape:C-0279', 'kyverno:restrict-clusterrole-nodesproxy'],
  why: 'The kubelet runs commands in every pod of its node for whoever may get `nodes/proxy`: a websocket is a `get`, and neither admission nor the audit log sees it.',
  fix: 'Name what is read instead: `nodes/metrics`, `nodes/stats`, `nodes/log`, `nodes/pods`, `nodes/healthz`, `nodes/configz`.',
  whenNotTo: 'A cluster older than 1.33, whose kubelets know no finer subresource for what is read.',
  bad: exampleRole('{ apiGroups: [""], resources: [nodes/proxy], verbs: [get] }'),
  good: exampleRole('{ apiGroups: [""], resources: [nodes/metrics], verbs: [get] }'),
  absorbs: ['no-wildcard-verbs', 'no-policy-bypass'],
  finds: grant => {
    const use = givenBy(grant, POWER);
    const isMeant = use?.isByName && grant.rule.resourceNames.length === 0;
    return use && (isMeant ? use : { ...use, base: Severity.HIGH });
  },
  field: 'resources',
  expected: 'no `nodes/proxy`',
});
