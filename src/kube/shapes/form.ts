import type { Fields } from '../fields';
import type { KubeObject } from '../object';
import type { PodTemplate } from '../pods';

/** Reads the pods that a mapping of a custom resource describes in fields of its own; none where it describes none. */
export type Form = (object: KubeObject, value: Fields, path: string) => readonly PodTemplate[];
