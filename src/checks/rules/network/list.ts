import type { Rule } from '../../rule';
import { allowedDnsOptions } from './allowed-dns-options';
import { allowedIngressClasses } from './allowed-ingress-classes';
import { allowedServicePorts } from './allowed-service-ports';
import { declaredExposure } from './declared-exposure';
import { defaultDeny } from './default-deny';
import { ingressTls } from './ingress-tls';
import { isolateBothDirections } from './isolate-both-directions';
import { isolatePods } from './isolate-pods';
import { loadBalancerTls } from './load-balancer-tls';
import { noAllowAllPolicy } from './no-allow-all-policy';
import { noAttackPath } from './no-attack-path';
import { noDanglingPeer } from './no-dangling-peer';
import { noDanglingPolicy } from './no-dangling-policy';
import { noDefaultBackend } from './no-default-backend';
import { noExposedAdminInterface } from './no-exposed-admin-interface';
import { noExternalIps } from './no-external-ips';
import { noIngressSnippets } from './no-ingress-snippets';
import { noInternetEgress } from './no-internet-egress';
import { noLocalExternalName } from './no-local-external-name';
import { noMetadataEgress } from './no-metadata-egress';
import { noMissingConnection } from './no-missing-connection';
import { noNodePort } from './no-node-port';
import { noOpenGateway } from './no-open-gateway';
import { noOpenLoadBalancer } from './no-open-load-balancer';
import { noPolicyBypass } from './no-policy-bypass';
import { noPrivilegedPort } from './no-privileged-port';
import { noRetiredIngressController } from './no-retired-ingress-controller';
import { noSshPort } from './no-ssh-port';
import { noTierCrossing } from './no-tier-crossing';
import { noUndeclaredConnection } from './no-undeclared-connection';
import { noWildcardHost } from './no-wildcard-host';
import { reachableBackend } from './reachable-backend';
import { scopedApiEgress } from './scoped-api-egress';
import { scopedReferenceGrant } from './scoped-reference-grant';
import { uniqueExternalHostname } from './unique-external-hostname';
import { uniqueIngressPath } from './unique-ingress-path';
import { uniqueServiceSelector } from './unique-service-selector';
import { validNetworkPolicy } from './valid-network-policy';

/** The rules of this room, in the order of their ids. */
export const network: readonly Rule[] = [
  allowedDnsOptions,
  allowedIngressClasses,
  allowedServicePorts,
  declaredExposure,
  defaultDeny,
  ingressTls,
  isolateBothDirections,
  isolatePods,
  loadBalancerTls,
  noAllowAllPolicy,
  noAttackPath,
  noDanglingPeer,
  noDanglingPolicy,
  noDefaultBackend,
  noExposedAdminInterface,
  noExternalIps,
  noIngressSnippets,
  noInternetEgress,
  noLocalExternalName,
  noMetadataEgress,
  noMissingConnection,
  noNodePort,
  noOpenGateway,
  noOpenLoadBalancer,
  noPolicyBypass,
  noPrivilegedPort,
  noRetiredIngressController,
  noSshPort,
  noTierCrossing,
  noUndeclaredConnection,
  noWildcardHost,
  reachableBackend,
  scopedApiEgress,
  scopedReferenceGrant,
  uniqueExternalHostname,
  uniqueIngressPath,
  uniqueServiceSelector,
  validNetworkPolicy,
];
