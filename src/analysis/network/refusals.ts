import { isFields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { written } from '../pod-security/written';

/** Why the API server refuses a policy, which therefore counts for nothing. */
export interface Refusal {
  readonly object: KubeObject;
  readonly path: string;
  /** What is there, as it is written. */
  readonly found: string;
  readonly expected: string;
}

/** Collects what is wrong with one policy while it is read. */
export class Refusals {
  public readonly all: Refusal[] = [];

  /** @param kubernetes minor version of the API server */
  constructor(private readonly object: KubeObject, public readonly kubernetes: number) {}

  public add(path: string, value: unknown, expected: string): void {
    this.tell(path, isFields(value) ? 'a mapping' : written(value), expected);
  }

  /** As `add`, where what is there needs words of its own. */
  public tell(path: string, found: string, expected: string): void {
    this.all.push({ object: this.object, path, found, expected });
  }
}
