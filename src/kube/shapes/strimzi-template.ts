import { fields, isFields } from '../fields';
import { Assembly } from './assembly';
import type { Form } from './form';

/** The fields of Strimzi's pod template that a pod has too. */
const OF_POD = ['securityContext', 'imagePullSecrets', 'hostAliases', 'tolerations', 'affinity', 'priorityClassName', 'enableServiceLinks'] as const;

/**
 * What a template of Strimzi changes in the pods that the operator makes: `pod`, and a mapping for each container.
 *
 * @see https://strimzi.io/docs/operators/latest/configuring#type-PodTemplate-reference
 */
export const strimziTemplate: Form = (object, { template }, path) => {
  if (!isFields(template)) {
    return [];
  }
  const assembly = new Assembly(object, path);
  const pod = fields(template.pod);
  const place = `${path}.template`;
  OF_POD.forEach(name => assembly.field(name, pod[name], `${place}.pod.${name}`));
  assembly.items('volumes', pod.volumes, `${place}.pod.volumes`);
  for (const key of Object.keys(template).filter(each => each.endsWith('Container') && isFields(template[each]))) {
    assembly.item('containers', { name: key.slice(0, -'Container'.length), ...fields(template[key]) }, `${place}.${key}`);
  }
  return isFields(template.pod) || assembly.holdsContainers ? [assembly.pod(`${place}.pod`, true, pod.metadata)] : [];
};
