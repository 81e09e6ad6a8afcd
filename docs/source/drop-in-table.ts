/** A field that a class of this library renders otherwise than its twin in cdk8s-plus. */
export interface DropInDifference {
  /** `pod` stands for the pod's spec, `[]` for each item of a list. */
  readonly field: string;
  readonly plus: string;
  readonly hardened: string;
  readonly reason: string;
  /** How to have it otherwise. */
  readonly otherwise: string;
  /** The classes it is about; all workloads, if left out. */
  readonly classes?: readonly string[];
}

/** Every field that differs with the same props. */
export const DROP_IN_DIFFERENCES: readonly DropInDifference[] = [
  {
    field: 'pod.containers[].securityContext.capabilities.drop',
    plus: 'unset',
    hardened: '[ALL]',
    reason: 'The restricted Pod Security Standard asks for it.',
    otherwise: '`securityContext.capabilities` of the container: what you `add` stays added, and a `drop` of yours stays',
  },
  {
    field: 'pod.initContainers[].securityContext.capabilities.drop',
    plus: 'unset',
    hardened: '[ALL]',
    reason: 'The restricted Pod Security Standard asks for it.',
    otherwise: '`securityContext.capabilities` of the init container',
  },
  {
    field: 'pod.securityContext.seccompProfile',
    plus: 'unset',
    hardened: '{ type: RuntimeDefault }',
    reason: 'The restricted Pod Security Standard asks for it.',
    otherwise: '`securityContext.seccompProfile` of a container, which wins over the pod\'s',
  },
  {
    field: 'pod.enableServiceLinks',
    plus: 'unset, which is true',
    hardened: 'false',
    reason: 'The variables tell an intruder which Services there are, and hundreds of them keep a pod from starting.',
    otherwise: '`enableServiceLinks: true`; synthesis refuses a pod that uses such a variable without it',
  },
  {
    field: 'pod.serviceAccountName',
    plus: 'unset, which is `default`',
    hardened: 'an account of the workload\'s own',
    reason: 'What is granted to `default` is granted to every pod of the namespace.',
    otherwise: '`serviceAccount`; pull secrets and annotations go to `imagePullSecrets` and `accountAnnotations` of the workload or the Chart',
  },
  {
    field: 'subjects[].name',
    plus: '`default` for a workload that has no account and asks for a token',
    hardened: 'the account of the workload\'s own',
    reason: 'See `pod.serviceAccountName`.',
    otherwise: '`serviceAccount`',
  },
  {
    field: 'subjects[].namespace',
    plus: 'unset for a workload as the subject of a binding',
    hardened: 'the namespace of the workload',
    reason: 'Without it a binding in another namespace names another namespace\'s account, and a ClusterRoleBinding is refused.',
    otherwise: 'nothing: there is no use for it',
  },
  {
    field: 'rules[].resources[]',
    plus: '`cronjob` in a Role that allows something on the CronJob',
    hardened: 'cronjobs',
    reason: 'The API has no `cronjob`: the Role would give nothing.',
    otherwise: 'nothing: there is no use for it',
    classes: ['CronJob'],
  },
];

/** An object that comes with a class of this library and not with its twin. */
export interface AddedObject {
  /** What it comes with. */
  readonly by: 'workload' | 'Chart';
  readonly kind: string;
  readonly when: string;
  readonly reason: string;
  readonly otherwise: string;
}

/** Every object that comes in addition with the same props. */
export const ADDED_OBJECTS: readonly AddedObject[] = [
  {
    by: 'workload',
    kind: 'ServiceAccount',
    when: 'each workload that is given none',
    reason: 'See `pod.serviceAccountName`.',
    otherwise: '`serviceAccount`',
  },
  {
    by: 'workload',
    kind: 'NetworkPolicy',
    when: 'each workload, one for each direction with traffic; both directions where the Chart makes no default deny',
    reason: 'Pods connect to nothing but what is declared, and DNS.',
    otherwise: '`isolation: Isolation.REPORT` of the App writes none and reports what they would cut',
  },
  {
    by: 'Chart',
    kind: 'Namespace',
    when: 'a Chart with a `namespace`; once for all charts that share it, and not if the app has that Namespace already',
    reason: 'Its labels hold all its pods to the restricted Pod Security Standard.',
    otherwise: '`createNamespace: false`, or `externals: [Namespace//NAME]` in the policy; `podSecurity` with a reason for a lower level',
  },
  {
    by: 'Chart',
    kind: 'NetworkPolicy',
    when: '`default-deny`, with the Namespace',
    reason: 'Pods that nobody thought of are isolated too.',
    otherwise: '`createNamespace: false`, or `isolation: Isolation.REPORT` of the App',
  },
  {
    by: 'Chart',
    kind: 'ServiceAccount',
    when: '`default` without a token, with the Namespace',
    reason: 'A pod that names no account gets no token.',
    otherwise: '`createNamespace: false`',
  },
];
