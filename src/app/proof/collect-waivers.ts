import type { IConstruct } from 'constructs';
import { policyWaiver } from '../../checks/waivers/policy-waiver';
import type { Waiver } from '../../findings/waiver';
import { settingsOf } from '../../intent/settings';
import { type DeclaredWaiver, waiversOf } from '../../intent/waivers';
import type { Manifests } from './manifests';

/** The waivers of an app: those of its constructs and those of its policy. */
export function collectWaivers(root: IConstruct, manifests: Manifests): Waiver[] {
  const { policy, policyFile } = settingsOf(root);
  return [
    ...waiversOf(root).map(waiver => constructWaiver(waiver, manifests)),
    ...(policy.waivers ?? []).map(waiver => policyWaiver(waiver, policyFile ?? 'policy', manifests.objects)),
  ];
}

function constructWaiver({ construct, options, site }: DeclaredWaiver, manifests: Manifests): Waiver {
  const { path } = construct.node;
  return { ...options, resources: manifests.keysBelow(path), target: path || 'the app', origin: site.source ?? path, ...(path ? { construct: { path } } : {}) };
}
