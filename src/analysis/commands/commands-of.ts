import { type Fields, fields, list } from '../../kube/fields';

/** Words of a command, and where they stand in the container. */
export interface Command {
  /** Path of the list: `livenessProbe.exec.command`. */
  readonly path: string;
  readonly words: readonly unknown[];
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

const HOOKS = ['postStart', 'preStop'];

/** What a container runs when it starts. */
export function startCommands(container: Fields): readonly Command[] {
  return ['command', 'args'].map(name => ({ path: name, words: list(container[name]) }));
}

/** What the probes of a container run in it. */
export function probeCommands(container: Fields): readonly Command[] {
  return PROBES.flatMap(name => execOf(container[name], name));
}

/** What the lifecycle hooks of a container run in it. */
export function hookCommands(container: Fields): readonly Command[] {
  return HOOKS.flatMap(name => execOf(fields(container.lifecycle)[name], `lifecycle.${name}`));
}

function execOf(handler: unknown, path: string): Command[] {
  const words = list(fields(fields(handler).exec).command);
  return words.length > 0 ? [{ path: `${path}.exec.command`, words }] : [];
}
