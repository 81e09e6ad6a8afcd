/** The rules about single permissions: a star gives them all, and is the one cause of what they find. */
export const SINGLE_PERMISSIONS: readonly string[] = [
  'no-aws-auth-write', 'no-binding-write', 'no-certificate-approval', 'no-config-map-write', 'no-debug-containers', 'no-endpoint-write', 'no-event-delete',
  'no-log-delete', 'no-mass-delete', 'no-network-write', 'no-node-proxy', 'no-persistent-volume-create', 'no-pod-exec', 'no-policy-bypass', 'no-port-forward',
  'no-secret-read', 'no-segmentation-write', 'no-service-status-write', 'no-token-create', 'no-webhook-write', 'no-workload-create',
];

/** The rules about verbs of which authorization alone knows: only a star among the verbs gives them. */
export const SPECIAL_VERBS: readonly string[] = ['no-bind', 'no-constrained-impersonation', 'no-escalate', 'no-impersonate'];
