import type { Rule } from '../../rule';
import { noAggregateToEdit } from './no-aggregate-to-edit';
import { noAnonymousBinding } from './no-anonymous-binding';
import { noAuthenticatedBinding } from './no-authenticated-binding';
import { noAwsAuthWrite } from './no-aws-auth-write';
import { noBind } from './no-bind';
import { noBindingWrite } from './no-binding-write';
import { noCertificateApproval } from './no-certificate-approval';
import { noClusterAdminBinding } from './no-cluster-admin-binding';
import { noConfigMapWrite } from './no-config-map-write';
import { noConstrainedImpersonation } from './no-constrained-impersonation';
import { noDebugContainers } from './no-debug-containers';
import { noEndpointWrite } from './no-endpoint-write';
import { noEscalate } from './no-escalate';
import { noEventDelete } from './no-event-delete';
import { noImpersonate } from './no-impersonate';
import { noInertGrant } from './no-inert-grant';
import { noLogDelete } from './no-log-delete';
import { noMassDelete } from './no-mass-delete';
import { noMastersBinding } from './no-masters-binding';
import { noMissingToken } from './no-missing-token';
import { noNetworkWrite } from './no-network-write';
import { noNodeProxy } from './no-node-proxy';
import { noPersistentVolumeCreate } from './no-persistent-volume-create';
import { noPodExec } from './no-pod-exec';
import { noPortForward } from './no-port-forward';
import { noSecretRead } from './no-secret-read';
import { noSegmentationWrite } from './no-segmentation-write';
import { noSelfProvisioner } from './no-self-provisioner';
import { noServiceStatusWrite } from './no-service-status-write';
import { noTokenCreate } from './no-token-create';
import { noWebhookWrite } from './no-webhook-write';
import { noWildcardResources } from './no-wildcard-resources';
import { noWildcardRole } from './no-wildcard-role';
import { noWildcardVerbs } from './no-wildcard-verbs';
import { noWorkloadCreate } from './no-workload-create';

/** The rules of this room, in the order of their ids. */
export const access: readonly Rule[] = [
  noAggregateToEdit,
  noAnonymousBinding,
  noAuthenticatedBinding,
  noAwsAuthWrite,
  noBind,
  noBindingWrite,
  noCertificateApproval,
  noClusterAdminBinding,
  noConfigMapWrite,
  noConstrainedImpersonation,
  noDebugContainers,
  noEndpointWrite,
  noEscalate,
  noEventDelete,
  noImpersonate,
  noInertGrant,
  noLogDelete,
  noMassDelete,
  noMastersBinding,
  noMissingToken,
  noNetworkWrite,
  noNodeProxy,
  noPersistentVolumeCreate,
  noPodExec,
  noPortForward,
  noSecretRead,
  noSegmentationWrite,
  noSelfProvisioner,
  noServiceStatusWrite,
  noTokenCreate,
  noWebhookWrite,
  noWildcardResources,
  noWildcardRole,
  noWildcardVerbs,
  noWorkloadCreate,
];
