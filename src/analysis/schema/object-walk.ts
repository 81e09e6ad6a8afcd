import { joinPath, keyPath } from '../../kube/path';
import type { Problem } from './problem';
import type { Mapping, PlacedMapping, Walk } from './type';

const NONE: readonly Problem[] = [];

/** A walk that makes up paths for problems alone, and nothing else where there is none. */
export class ObjectWalk implements Walk {
  private problems: Problem[] = [];
  private depth = 0;
  private readonly keys: (string | number)[] = [];
  private readonly mappings: (Mapping | undefined)[] = [];

  get noted(): number {
    return this.problems.length;
  }

  get above(): readonly PlacedMapping[] {
    const below = this.mappings.slice(0, this.depth);
    return below.flatMap((mapping, depth) => (mapping ? [{ mapping, path: this.pathOf(depth) }] : [])).reverse();
  }

  /** The problems so far, and begins anew. */
  taken(): readonly Problem[] {
    if (this.problems.length === 0) {
      return NONE;
    }
    const { problems } = this;
    this.problems = [];
    return problems;
  }

  get path(): string {
    return this.pathOf(this.depth);
  }

  enter(key: string | number, mapping?: Mapping): void {
    this.keys[this.depth] = key;
    this.mappings[this.depth] = mapping;
    this.depth += 1;
  }

  leave(): void {
    this.depth -= 1;
  }

  report(problem: Omit<Problem, 'path'>, field?: string): void {
    this.problems.push({ path: field === undefined ? this.path : keyPath(this.path, field), ...problem });
  }

  private pathOf(depth: number): string {
    return this.keys.slice(0, depth).reduce<string>((path, key) => (typeof key === 'number' ? joinPath(path, `[${key}]`) : keyPath(path, key)), '');
  }
}
