/** A mistake in how the command was called: told without a stack, with exit code 2. */
export class UsageError extends Error {}
