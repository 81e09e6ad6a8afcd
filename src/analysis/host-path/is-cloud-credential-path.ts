/** Folders and files in which the tools of clouds keep credentials, in whatever home. */
const PERSONAL = /\/(?:\.aws|\.azure|\.oci|\.aliyun|\.bluemix|\.boto|\.config\/(?:gcloud|doctl|hcloud|scw)|\.config|gcloud)$|\/(?:\.aws|\.azure|\.oci|\.aliyun|\.bluemix|\.config\/(?:gcloud|doctl|hcloud|scw)|gcloud)\//;

/** Where nodes keep the credentials that Kubernetes itself talks to its cloud with. */
const OF_NODES = new Set([
  '/etc/kubernetes/azure.json', '/etc/kubernetes/cloud-config', '/etc/kubernetes/cloud.conf', '/etc/kubernetes/cloud.config', '/etc/gce.conf',
]);

/** Whether credentials for a cloud lie at a cleaned path of the node. */
export function isCloudCredentialPath(path: string): boolean {
  return OF_NODES.has(path) || PERSONAL.test(path);
}
