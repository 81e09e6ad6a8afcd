import type { Rule } from '../../rule';
import { governedPolicyException } from './governed-policy-exception';
import { limitRange } from './limit-range';
import { noDefaultNamespace } from './no-default-namespace';
import { noPermissiveScc } from './no-permissive-scc';
import { noSystemNamespace } from './no-system-namespace';
import { podSecurityLabels } from './pod-security-labels';
import { requiredNamespaceObjects } from './required-namespace-objects';
import { resourceQuota } from './resource-quota';

/** The rules of this room, in the order of their ids. */
export const namespaces: readonly Rule[] = [
  governedPolicyException, limitRange, noDefaultNamespace, noPermissiveScc, noSystemNamespace, podSecurityLabels, requiredNamespaceObjects,
  resourceQuota,
];
