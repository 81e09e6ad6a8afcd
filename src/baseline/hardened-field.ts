/** Fields that are filled where their author left them unset. */
export enum HardenedField {
  /** `runAsNonRoot: true`, unless the pod runs as user 0. */
  RUN_AS_NON_ROOT = 'runAsNonRoot',
  /** `seccompProfile: { type: RuntimeDefault }`. */
  SECCOMP_PROFILE = 'seccompProfile',
  /** `capabilities: { drop: [ALL] }`. */
  CAPABILITIES = 'capabilities',
  /** `allowPrivilegeEscalation: false`, unless the container is privileged. */
  ALLOW_PRIVILEGE_ESCALATION = 'allowPrivilegeEscalation',
  /** `readOnlyRootFilesystem: true`. */
  READ_ONLY_ROOT_FILESYSTEM = 'readOnlyRootFilesystem',
  /** `enableServiceLinks: false`. */
  ENABLE_SERVICE_LINKS = 'enableServiceLinks',
  /** `automountServiceAccountToken: false`, unless the account has a role. */
  AUTOMOUNT_SERVICE_ACCOUNT_TOKEN = 'automountServiceAccountToken',
  /** The digest that the lock of the App has. */
  IMAGE = 'image',
}
