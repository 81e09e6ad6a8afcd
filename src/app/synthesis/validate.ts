import type { IConstruct } from 'constructs';

/**
 * Runs the validations of a tree once, in the order of the tree.
 *
 * @throws with all messages at once
 */
export function validate(root: IConstruct): void {
  const errors = root.node.findAll().flatMap(construct => construct.node.validate().map(message => `[${construct.node.path}] ${message}`));
  if (errors.length > 0) {
    throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  }
}
