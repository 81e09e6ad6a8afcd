import * as kplus from 'cdk8s-plus-28';
import { chartSettingsOf } from '../intent/chart-settings';

/** Makes the account of a workload that brings none, and prints it before the workload. */
export function giveAccount(pod: kplus.AbstractPod, annotations: Readonly<Record<string, string>> | undefined): void {
  if (pod.serviceAccount) {
    return;
  }
  const { namespace } = pod.metadata;
  const account = new kplus.ServiceAccount(pod, 'Account', {
    metadata: { ...(namespace === undefined ? {} : { namespace }), annotations: { ...chartSettingsOf(pod).accountAnnotations, ...annotations } },
  });
  Object.assign(pod, { serviceAccount: account });
  // A dependency on our own child only: one across charts would rename every file.
  pod.node.defaultChild!.node.addDependency(account);
}
