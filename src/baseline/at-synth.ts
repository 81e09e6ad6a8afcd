import type { IConstruct } from 'constructs';

/** Completes a tree: runs before anything is rendered, more than once, and adds only what is not there yet. */
export type Step = (root: IConstruct) => void;

/** When a step runs: ones that add objects come before ones that change all objects there are. */
export type Phase = 'add' | 'change';

const steps = new WeakMap<IConstruct, Record<Phase, Set<Step>>>();

/**
 * Runs a step once the app is complete: as a validation of the root, which comes before all others, under any App.
 */
export function atSynth(construct: IConstruct, step: Step, phase: Phase = 'add'): void {
  const { root } = construct.node;
  const known = steps.get(root) ?? watch(root);
  known[phase].add(step);
}

function watch(root: IConstruct): Record<Phase, Set<Step>> {
  const all: Record<Phase, Set<Step>> = { add: new Set(), change: new Set() };
  steps.set(root, all);
  root.node.addValidation({
    validate: () => {
      [...all.add, ...all.change].forEach(step => step(root));
      return [];
    },
  });
  return all;
}
