import { type Fields, fields, isFields } from '../fields';
import { Assembly } from './assembly';
import type { Form } from './form';

const PARTS = ['driver', 'executor'] as const;

/** The fields that a part has as a container, the ones that it has as a pod being the rest. */
const OF_CONTAINER = ['image', 'env', 'envFrom', 'securityContext', 'volumeMounts', 'lifecycle', 'ports'] as const;

/**
 * What the driver and the executors of a Spark application change in the pods that Spark makes.
 *
 * @see https://github.com/kubeflow/spark-operator/blob/master/docs/api-docs.md
 */
export const sparkApplication: Form = (object, value, path) => PARTS.filter(part => isFields(value[part])).map(part => {
  const own = fields(value[part]);
  const place = `${path}.${part}`;
  const pod = new Assembly(object, place);
  pod.item('containers', { name: `spark-kubernetes-${part}`, ...containerFields(own) }, place);
  pod.items('containers', own.sidecars, `${place}.sidecars`);
  pod.items('initContainers', own.initContainers, `${place}.initContainers`);
  pod.items('volumes', value.volumes, `${path}.volumes`);
  pod.field('hostNetwork', own.hostNetwork, `${place}.hostNetwork`);
  pod.field('securityContext', own.podSecurityContext, `${place}.podSecurityContext`);
  return pod.pod(place, true, { labels: own.labels, annotations: own.annotations });
});

function containerFields(own: Fields): Fields {
  return Object.fromEntries(OF_CONTAINER.flatMap(name => (own[name] === undefined ? [] : [[name, own[name]]])));
}
