/** A document that could not be read. */
export interface ReadError {
  readonly line: number;
  readonly message: string;
  /** Whether it was read, but is no Kubernetes object. */
  readonly isStranger?: boolean;
}

/** Thrown while a document is read: what is wrong, and on which of its lines, from 1. */
export class Unreadable extends Error {
  constructor(message: string, public readonly line: number) {
    super(message);
  }
}
