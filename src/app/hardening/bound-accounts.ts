import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Fields, fields, list, text } from '../../kube/fields';

const BINDINGS = new Set(['RoleBinding', 'ClusterRoleBinding']);

/** The accounts of an app that some binding names, as `namespace/name`. */
export function boundAccounts(root: IConstruct): ReadonlySet<string> {
  const bindings = root.node.findAll().filter(ApiObject.isApiObject).filter(object => BINDINGS.has(object.kind));
  return new Set(bindings.flatMap(binding => subjects(binding.toJson() as Fields)));
}

function subjects(manifest: Fields): string[] {
  const namespace = text(fields(manifest.metadata).namespace) ?? '';
  return list(manifest.subjects).map(fields)
    .filter(subject => subject.kind === 'ServiceAccount')
    .map(subject => accountKey(text(subject.namespace) ?? namespace, text(subject.name) ?? ''));
}

/** An account as one word. */
export function accountKey(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}
