/**
 * What Kubernetes serves, or asks its authorizer for, by API group and scope: one resource a line, then its subresources.
 *
 * After a colon stand the verbs: `:create` these alone, `:+impersonate` these besides the usual ones, `:*` whatever verb. Before an angle bracket stands the
 * last minor version that has it: `<21`.
 *
 * Resources and verbs that only authorizers know (`users`, `signers`, `bind`) stand beside those of the API's own discovery documents.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/authorization/
 */
export const RESOURCE_TABLE: Readonly<Record<string, { readonly cluster?: string; readonly namespaced?: string }>> = {
  '': {
    cluster: `
      componentstatuses:get,list
      groups:impersonate
      namespaces finalize:update status
      nodes:+proxy checkpoint:* configz:* healthz:* log:* metrics:* pods:* proxy:* spec:* stats:* status statusz:*
      persistentvolumes status
      users:impersonate`,
    namespaced: `
      bindings:create
      configmaps
      endpoints
      events
      limitranges
      persistentvolumeclaims status
      pods attach:create,get binding:create ephemeralcontainers eviction:create exec:create,get log:get portforward:create,get proxy:* resize status
      podtemplates
      replicationcontrollers scale status
      resourcequotas status
      secrets
      serviceaccounts:+impersonate token:create
      services proxy:* status`,
  },
  'admissionregistration.k8s.io': {
    cluster: `
      mutatingadmissionpolicies
      mutatingadmissionpolicybindings
      mutatingwebhookconfigurations
      validatingadmissionpolicies status
      validatingadmissionpolicybindings
      validatingwebhookconfigurations`,
  },
  'apiextensions.k8s.io': { cluster: 'customresourcedefinitions status' },
  'apiregistration.k8s.io': { cluster: 'apiservices status' },
  'apps': {
    namespaced: `
      controllerrevisions
      daemonsets status
      deployments rollback:create<15 scale status
      replicasets scale status
      statefulsets scale status`,
  },
  'authentication.k8s.io': {
    cluster: `
      groups:*
      nodes:*
      selfsubjectreviews:create
      tokenreviews:create
      uids:*
      userextras:* *:*
      users:*`,
    namespaced: 'serviceaccounts:*',
  },
  'authorization.k8s.io': {
    cluster: `
      selfsubjectaccessreviews:create
      selfsubjectrulesreviews:create
      subjectaccessreviews:create`,
    namespaced: 'localsubjectaccessreviews:create',
  },
  'autoscaling': { namespaced: 'horizontalpodautoscalers status' },
  'batch': {
    namespaced: `
      cronjobs status
      jobs status`,
  },
  'certificates.k8s.io': {
    cluster: `
      certificatesigningrequests approval nodeclient:create selfnodeclient:create selfnodeserver:create status
      clustertrustbundles
      signers:approve,attest,sign`,
    namespaced: 'podcertificaterequests status',
  },
  'coordination.k8s.io': {
    namespaced: `
      leasecandidates
      leases`,
  },
  'discovery.k8s.io': { namespaced: 'endpointslices' },
  'events.k8s.io': { namespaced: 'events' },
  'extensions': {
    cluster: 'podsecuritypolicies:+use<15',
    namespaced: `
      daemonsets<15 status
      deployments<15 rollback:create scale status
      ingresses<21 status
      networkpolicies<15
      replicasets<15 scale status
      replicationcontrollers<15 scale`,
  },
  'flowcontrol.apiserver.k8s.io': {
    cluster: `
      flowschemas status
      prioritylevelconfigurations status`,
  },
  'internal.apiserver.k8s.io': { cluster: 'storageversions status' },
  'lifecycle.k8s.io': {
    namespaced: `
      evictionrequests status
      evictions status`,
  },
  'networking.k8s.io': {
    cluster: `
      clustercidrs<28
      ingressclasses
      ipaddresses
      servicecidrs status`,
    namespaced: `
      ingresses status
      networkpolicies status<27`,
  },
  'node.k8s.io': { cluster: 'runtimeclasses' },
  'policy': {
    cluster: 'podsecuritypolicies:+use<24',
    namespaced: 'poddisruptionbudgets status',
  },
  'rbac.authorization.k8s.io': {
    cluster: `
      clusterrolebindings
      clusterroles:+bind,escalate`,
    namespaced: `
      rolebindings
      roles:+bind,escalate`,
  },
  'resource.k8s.io': {
    cluster: `
      deviceclasses
      devicetaintrules status
      resourceclasses<30
      resourcepoolstatusrequests status
      resourceslices`,
    namespaced: `
      podschedulingcontexts<31 status
      resourceclaimparameters<30
      resourceclaims binding:* driver:* status
      resourceclaimtemplates
      resourceclassparameters<30`,
  },
  'scheduling.k8s.io': {
    cluster: 'priorityclasses',
    namespaced: `
      compositepodgroups status
      podgroups status
      workloads`,
  },
  'settings.k8s.io': { namespaced: 'podpresets<19' },
  'storage.k8s.io': {
    cluster: `
      csidrivers
      csinodes status
      storageclasses
      volumeattachments status
      volumeattributesclasses`,
    namespaced: 'csistoragecapacities',
  },
  'storagemigration.k8s.io': { cluster: 'storageversionmigrations status' },
};
