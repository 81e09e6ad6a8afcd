import type { ApiObject } from 'cdk8s';
import { type Fields, fields } from '../kube/fields';
import { kubeObject } from '../kube/object';
import { podTemplateOf } from '../kube/pods';
import type { AppArmorProfile } from './app-armor-profile';

/** Sets the profile where the object is rendered: the schema of cdk8s-plus-28 does not know the field and would drop it. */
export function setAppArmorProfile(object: ApiObject, profile: AppArmorProfile): void {
  const render = object.toJson.bind(object);
  object.toJson = () => {
    const manifest = render() as Fields;
    const pod = podTemplateOf(kubeObject(manifest));
    const way = [...pod!.path.split('.').filter(Boolean), 'spec', 'securityContext'];
    return change(manifest, way, context => ({ appArmorProfile: profile._toKube(), ...context }));
  };
}

/** The same manifest with one mapping changed; its keys stay in order. */
function change(value: Fields, [field, ...rest]: readonly string[], edit: (value: Fields) => Fields): Fields {
  if (field === undefined) {
    return sorted(edit(value));
  }
  return { ...value, [field]: change(fields(value[field]), rest, edit) };
}

function sorted(value: Fields): Fields {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
