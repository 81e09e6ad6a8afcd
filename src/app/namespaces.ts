import { ApiObject, Chart, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { NamespaceDefaults, namespaceDefaultsOf } from '../baseline/namespace-defaults';
import { settingsOf } from '../intent/settings';
import { Multimap } from '../kube/multimap';
import { planOf } from './order/plan';

/**
 * Makes each Namespace of an app once: in the chart whose file comes first.
 *
 * None is made that the app has already, or that its policy lists as made by others.
 *
 * @throws if charts of one namespace disagree about it
 */
export function arrangeNamespaces(root: IConstruct): void {
  const groups = byNamespace(namespaceDefaultsOf(root));
  const open = groups.filter(places => !places.some(place => place.isCreated));
  groups.forEach(places => places.forEach(place => agree(places[0]!, place)));
  if (open.length > 0) {
    const taken = new Set([...namespacesOf(root.node.findAll()), ...externalNamespaces(root)]);
    open.filter(([place]) => !taken.has(place!.props.namespace)).forEach(places => first(places, root).create());
  }
}

function byNamespace(all: readonly NamespaceDefaults[]): readonly (readonly NamespaceDefaults[])[] {
  return [...Multimap.of(all, place => place.props.namespace).values()];
}

function namespacesOf(constructs: readonly IConstruct[]): string[] {
  return constructs
    .filter(ApiObject.isApiObject)
    .filter(object => object.kind === 'Namespace' && object.apiVersion === 'v1' && !(object.node.scope instanceof NamespaceDefaults))
    .map(object => object.name);
}

function externalNamespaces(root: IConstruct): string[] {
  return (settingsOf(root).policy.externals ?? []).map(each => each.split('/')).filter(([kind]) => kind === 'Namespace').map(parts => parts[2]!);
}

function agree(one: NamespaceDefaults, other: NamespaceDefaults): void {
  const differs = (['podSecurity', 'zone'] as const).find(field => one.props[field] !== other.props[field]);
  if (differs) {
    throw new Error(`Chart ${Chart.of(other).node.path}: ${differs} is ${said(other, differs)}, expected ${said(one, differs)} as in Chart ${Chart.of(one).node.path}, `
      + `since both share the namespace ${one.props.namespace}`);
  }
}

function said({ props }: NamespaceDefaults, field: 'podSecurity' | 'zone'): string {
  return field === 'zone' ? props.zone?.name ?? 'unset' : props.podSecurity;
}

/** Whoever applies the files in the order of their names meets the Namespace before what goes into it. */
function first(places: readonly NamespaceDefaults[], root: IConstruct): NamespaceDefaults {
  if (places.length === 1) {
    return places[0]!;
  }
  const plan = planOf(root);
  const position = (place: NamespaceDefaults): string => {
    const chart = Chart.of(place);
    return plan.indexed ? plan.charts.indexOf(chart).toString().padStart(4, '0') : Names.toDnsLabel(chart);
  };
  return [...places].sort((a, b) => (position(a) < position(b) ? -1 : 1))[0]!;
}
