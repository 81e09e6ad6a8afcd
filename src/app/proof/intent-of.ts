import type { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { rolesOf } from '../../access/pod-roles';
import { chartSettingsOf } from '../../intent/chart-settings';
import type { Intent } from '../../intent/intent';
import { settingsOf } from '../../intent/settings';
import { Zone } from '../../intent/zone';
import { referenceOfPod } from '../../network/end';
import { networksOf } from '../../network/pod-network';

const BUILT_IN_ZONES = [Zone.PUBLIC, Zone.INTERNAL, Zone.DATA];

/** Collects what the constructs of an app declared. */
export function intentOf(root: IConstruct, charts: readonly Chart[]): Intent {
  const { policy, images } = settingsOf(root);
  const zoned = charts.filter(chart => chart.namespace !== undefined && chartSettingsOf(chart).zone);
  const zones = [...BUILT_IN_ZONES, ...zoned.map(chart => chartSettingsOf(chart).zone!)];
  const configured = [...policy.zones ?? []].map(([name, { mayReach }]) => [name, mayReach] as const);
  const networks = networksOf(root);
  return {
    workloads: networks.filter(network => network.isHardened).map(network => referenceOfPod(network.pod)),
    connections: networks.flatMap(network => network.connections),
    grants: rolesOf(root).flatMap(roles => roles.grants),
    zones: new Map([...zones.map(zone => [zone.name, zone.mayReach.map(each => each.name)] as const), ...configured]),
    namespaceZones: new Map(zoned.map(chart => [chart.namespace!, chartSettingsOf(chart).zone!.name])),
    ...(images ? { images } : {}),
  };
}
