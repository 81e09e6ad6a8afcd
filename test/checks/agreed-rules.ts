import type { Profile } from '../../src/checks/card';

/** How a rule is registered. */
export interface Registered {
  readonly profile: Profile;
  readonly severity: string;
  /** Severity for plain YAML. */
  readonly onYaml: string;
  /** The level of the Pod Security Standards that asks for it; empty for none. */
  readonly podSecurity: string;
}

/** The rules as they were agreed on, those alike on one line: profile, severity, severity on plain YAML, level of Pod Security. */
const AGREED: readonly (readonly [profile: Profile, severity: string, onYaml: string, podSecurity: string, ids: string])[] = [
  ['default', 'critical', 'critical', '',
    'no-anonymous-binding no-attack-path no-bidirectional-mount no-bind no-cluster-admin-binding no-constrained-impersonation ' +
    'no-credential-in-args no-credential-in-env no-escalate no-impersonate no-ingress-snippets no-masters-binding no-node-proxy ' +
    'no-runtime-socket no-sensitive-host-path no-wildcard-role'],
  ['default', 'critical', 'critical', 'baseline',
    'no-host-pid no-host-process no-privileged'],
  ['default', 'high', 'high', '',
    'fit-pod-security-level matching-selector no-aggregate-to-edit no-allow-all-policy no-authenticated-binding no-aws-auth-write ' +
    'no-binding-write no-certificate-approval no-cloud-credential-path no-credential-in-annotation no-credential-in-config-map ' +
    'no-credential-in-url no-debug-containers no-default-account-binding no-exposed-admin-interface no-external-ips no-host-path-volume ' +
    'no-local-external-name no-long-lived-token no-persistent-volume-create no-pod-exec no-powerful-workload no-removed-api no-secret-read ' +
    'no-segmentation-write no-tiller no-token-create no-webhook-write no-wildcard-resources no-wildcard-verbs pod-security-labels ' +
    'reachable-backend read-only-host-path scoped-secret-store valid-schema'],
  ['default', 'high', 'high', 'baseline',
    'allowed-capabilities default-proc-mount no-host-ipc no-host-network no-host-path no-seccomp-unconfined safe-sysctls'],
  ['default', 'high', 'high', 'restricted',
    'no-privilege-escalation no-root-user run-as-non-root'],
  ['default', 'high', 'medium', '',
    'isolate-pods no-secret-data pin-image-digest'],
  ['default', 'high', 'not applicable', '',
    'fit-lock no-missing-connection no-tier-crossing no-undeclared-connection'],
  ['default', 'medium', 'low', '',
    'default-deny isolate-both-directions own-service-account'],
  ['default', 'medium', 'medium', '',
    'existing-env-source guarded-policy-binding ingress-tls memory-limit no-endpoint-write no-latest-tag no-metadata-egress no-network-write ' +
    'no-node-port no-open-gateway no-open-load-balancer no-policy-bypass no-port-forward no-retired-registry no-secret-env ' +
    'no-service-status-write no-shared-process-namespace no-ssh-port no-system-namespace no-token-automount no-wildcard-host no-workload-create ' +
    'read-only-root-filesystem scoped-reference-grant unique-ingress-path'],
  ['default', 'medium', 'medium', 'baseline',
    'no-apparmor-unconfined no-custom-selinux no-host-port no-probe-host'],
  ['default', 'medium', 'medium', 'restricted',
    'allowed-volume-types drop-all-capabilities only-net-bind-service seccomp-runtime-default'],
  ['default', 'medium', 'not applicable', '',
    'declared-exposure'],
  ['default', 'low', 'low', '',
    'cpu-request declared-probe-port evictable-pods existing-autoscaler-target memory-request no-dangling-ingress no-dangling-peer ' +
    'no-dangling-policy no-dangling-route no-default-account-token no-default-namespace no-deprecated-account-field no-duplicate-env ' +
    'no-event-delete no-inert-grant no-log-delete no-secret-sub-path secret-file-mode stateful-set-service valid-labels valid-port-names'],
  ['default', 'low', 'not applicable', '',
    'scoped-api-egress'],
  ['strict', 'high', 'high', '',
    'no-git-sync-injection'],
  ['strict', 'medium', 'medium', '',
    'bound-token-audience no-config-map-write no-control-plane-scheduling no-dashboard no-ephemeral-containers no-internet-egress ' +
    'no-retired-ingress-controller no-secret-retain webhook-fails-closed'],
  ['strict', 'low', 'low', '',
    'anti-affinity autoscaler-range cron-deadline disruption-budget distinct-probes empty-dir-size-limit ephemeral-storage-limit ' +
    'evict-unhealthy-pods external-secret-store high-group-id high-user-id job-time-to-live limit-range liveness-probe no-dangling-service ' +
    'no-dangling-service-monitor no-default-backend no-host-aliases no-interactive-terminal no-mass-delete no-missing-token no-naked-pod ' +
    'no-personal-data no-privileged-port no-replicas-with-autoscaler no-root-group no-service-links no-sudo readiness-probe resource-quota ' +
    'restart-policy rolling-update set-apparmor-profile several-replicas unique-autoscaler unique-service-selector use-user-namespace ' +
    'volume-claim-request'],
  ['option', 'high', 'high', '',
    'attested-image denied-registry no-known-vulnerability no-permissive-scc signed-image trusted-registry'],
  ['option', 'medium', 'medium', '',
    'allowed-flex-volumes allowed-runtime-class allowed-secrets allowed-service-accounts denied-probe-commands encrypted-storage ' +
    'existing-service-account fit-image-config fresh-lock fresh-secret governed-policy-exception load-balancer-tls mount-image-volumes ' +
    'no-self-provisioner supported-version'],
  ['option', 'low', 'low', '',
    'active-deadline allowed-dns-options allowed-env allowed-ingress-classes allowed-jobs allowed-service-ports allowed-storage-classes ' +
    'container-count cpu-limit fs-group-change-policy gpu-limit guaranteed-qos image-pull-secret limit-ratio no-cpu-limit priority-class ' +
    'pull-always read-write-once-pod required-annotations required-labels required-namespace-objects set-fs-group topology-spread ' +
    'unique-external-hostname unique-user-id windows-container-user'],
];

/** The rules that were agreed on, by id. */
export const AGREED_RULES: ReadonlyMap<string, Registered> = new Map(AGREED.flatMap(([profile, severity, onYaml, podSecurity, ids]) => (
  ids.split(' ').map(id => [id, { profile, severity, onYaml, podSecurity }] as const)
)));
