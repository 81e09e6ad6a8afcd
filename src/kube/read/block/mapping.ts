import { giveUp } from './beyond';

/** A mapping that is being read. */
export type Mapping = Record<string, unknown>;

/** Puts a field into a mapping; keys that are there already, or that mean more than themselves, are given up. */
export function put(mapping: Mapping, key: string, value: unknown): void {
  // What every object inherits is given up too: no manifest has a key like that.
  if (mapping[key] !== undefined || key === '<<') {
    giveUp();
  }
  mapping[key] = value;
}
