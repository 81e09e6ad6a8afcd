import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct, type IConstruct } from 'constructs';
import { markIsolating } from '../../baseline/isolation-object';
import { settingsOf } from '../../intent/settings';
import { dnsRule } from '../../network/dns-rule';
import { podOf, type UnhardenedPod } from './unhardened-pod';

/** The private construct of a chart that holds what hardening adds. */
const ADDED = 'cdk8s-hardened-added';

/**
 * Adds an account for each workload that runs as `default`, and a policy that leaves it DNS alone.
 *
 * @param accounts takes the name of the new account of each workload
 */
export function addObjects(scope: IConstruct, accounts: Map<ApiObject, string>): void {
  for (const object of scope.node.findAll().filter(ApiObject.isApiObject)) {
    const pod = podOf(object);
    if (pod) {
      addAccount(pod, accounts);
      addIsolation(pod);
    }
  }
}

function addAccount({ object, hasAccount }: UnhardenedPod, accounts: Map<ApiObject, string>): void {
  const place = placeFor(object);
  if (!hasAccount && !place.node.tryFindChild('Account')) {
    const account = new kplus.ServiceAccount(place, 'Account', { metadata: inNamespaceOf(object) });
    accounts.set(object, account.name);
  }
}

/** A policy for the pods of this workload only: the namespace may be somebody else's. */
function addIsolation({ object, podSelector }: UnhardenedPod): void {
  const place = placeFor(object);
  if (podSelector === undefined || place.node.tryFindChild('Isolation')) {
    return;
  }
  const dns = dnsRule(settingsOf(object).policy);
  const policy = new ApiObject(place, 'Isolation', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: inNamespaceOf(object),
    spec: { podSelector, policyTypes: ['Egress', 'Ingress'], ...(dns ? { egress: [dns] } : {}) },
  });
  markIsolating(policy);
}

function inNamespaceOf({ metadata }: ApiObject): { readonly namespace?: string } {
  return metadata.namespace === undefined ? {} : { namespace: metadata.namespace };
}

function placeFor(object: ApiObject): Construct {
  const chart = Chart.of(object);
  const added = child(chart, ADDED);
  return child(added, `${object.kind}-${object.node.addr}`);
}

function child(scope: Construct, id: string): Construct {
  return (scope.node.tryFindChild(id) as Construct | undefined) ?? new Construct(scope, id);
}
