/** A method that keeps its signature and does something else. */
export interface ChangedMethod {
  readonly method: string;
  readonly plus: string;
  readonly hardened: string;
}

/** Every method that does something else than its twin. */
export const CHANGED_METHODS: readonly ChangedMethod[] = [
  {
    method: '`connections.allowTo`, `connections.allowFrom`',
    plus: 'a NetworkPolicy for each call, also for pods that are not the app\'s; a peer without ports opens all of them; UDP becomes TCP',
    hardened: 'a rule in the one policy of each workload and direction; only pods of the app get policies; a peer whose ports are unknown is an error',
  },
  {
    method: '`connections.isolate`',
    plus: 'a NetworkPolicy that denies everything',
    hardened: 'nothing: a workload is isolated anyway',
  },
  {
    method: '`Deployment.exposeViaIngress`',
    plus: 'a Service and an Ingress',
    hardened: 'the same, and a way in for the `ingressController` of the policy',
  },
  {
    method: '`toSubjectConfiguration`',
    plus: 'a subject without a namespace',
    hardened: 'the account of the workload, with its namespace',
  },
  {
    method: '`addContainer`, `addInitContainer`, `attachContainer`',
    plus: 'takes any image, port and name',
    hardened: 'throws where the API server would refuse the image, a port or the name',
  },
  {
    method: '`App.synth`, `App.synthYaml`',
    plus: 'writes',
    hardened: 'proves, then writes; throws with all findings at or above `failOn`, where two objects would share a file, where a construct depends on itself, and '
      + 'where the manifests would lack what you wrote: patches that a schema drops, labels and data that cdk8s-plus leaves out for being empty',
  },
  {
    method: '`App.charts`, `Chart.toJson`',
    plus: 'orders and renders',
    hardened: 'the same, in linear time; a cycle has the same message',
  },
  {
    method: '`resourceType` of a CronJob',
    plus: '`cronjob`',
    hardened: '`cronjobs`, as the API calls it',
  },
];

/** Something that a user has to know, since no library can make it disappear. */
export interface Limit {
  readonly what: string;
  readonly instead: string;
}

/** What a change of the import does not give, or takes away. */
export const LIMITS: readonly Limit[] = [
  {
    what: 'A Job whose template changed is refused on apply: the template of a Job is immutable. That holds for the change to this library too.',
    instead: 'Delete the Job first, or give it another name. A CronJob makes its Jobs anew and is not concerned.',
  },
  {
    what: 'Ports below 1024: a process that is not root may not listen there under CRI-O, or containerd before 2.0. `NET_BIND_SERVICE` would not '
      + 'help it: without escalation the capability does not reach a process that is not root.',
    instead: 'Listen above 1023 and let the Service translate (`ports: [{ port: 80, targetPort: 8080 }]`); or set the safe sysctl '
      + '`securityContext: { sysctls: [{ name: \'net.ipv4.ip_unprivileged_port_start\', value: \'0\' }] }` of the pod.',
  },
  {
    what: 'Images that run as root do not start: cdk8s-plus sets `runAsNonRoot: true`, and so do we.',
    instead: '`securityContext: { user: 1000 }` of the container, if the image can run so; or `ensureNonRoot: false`, which is a finding.',
  },
  {
    what: 'The root file system is read-only, as in cdk8s-plus. There is no `emptyDir` for `/tmp` unless you ask.',
    instead: '`writablePaths: [\'/tmp\']`.',
  },
  {
    what: 'Traffic that nobody declared is cut, except DNS: in an app that comes from cdk8s-plus that is all of it.',
    instead: 'Start with `isolation: Isolation.REPORT` of the App, which writes no policy and reports what they would cut; see [existing apps](existing-apps.md).',
  },
  {
    what: 'Pull secrets, and annotations for cloud identity, of the `default` account no longer reach the pods: they have accounts of their own.',
    instead: '`imagePullSecrets` and `accountAnnotations` of the Chart or the workload.',
  },
  {
    what: 'Under a plain `cdk8s.App` the classes render the same YAML, but nothing is proved and no image is pinned.',
    instead: '`hardened.App`; else `Hardening.of(app).verify()` or `cdk8s-hardened check`.',
  },
  {
    what: 'Windows pods get neither seccomp nor capabilities, and the Linux defaults of cdk8s-plus are left out: the API server refuses them.',
    instead: '`os: PodOs.WINDOWS` says that a pod is one.',
  },
  {
    what: '`hostUsers` and `appArmorProfile` stay unset: old kernels, and nodes without AppArmor, refuse them.',
    instead: 'A prop each.',
  },
  {
    what: 'The user id stays the image\'s own: no id fits all images.',
    instead: '`securityContext: { user, group }`.',
  },
];
