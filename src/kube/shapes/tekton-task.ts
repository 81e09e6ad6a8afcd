import { list } from '../fields';
import { Assembly } from './assembly';
import type { Form } from './form';

/**
 * The pod of a task of Tekton, whose runs and settings fill in the rest.
 *
 * @see https://tekton.dev/docs/pipelines/tasks/
 */
export const tektonTask: Form = (object, value, path) => {
  if (list(value.steps).length === 0) {
    return [];
  }
  const pod = new Assembly(object, path);
  pod.items('containers', value.steps, `${path}.steps`);
  pod.items('containers', value.sidecars, `${path}.sidecars`);
  pod.items('volumes', value.volumes, `${path}.volumes`);
  return pod.holdsContainers ? [pod.pod(path, true)] : [];
};
