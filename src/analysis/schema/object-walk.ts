import { joinPath, keyPath } from '../../kube/path';
import type { Problem } from './problem';
import type { Mapping, PlacedMapping, Walk } from './type';

/** A walk that makes up paths for problems alone, and nothing else where there is none. */
export class ObjectWalk implements Walk {
  readonly problems: Problem[] = [];
  private readonly keys: (string | number)[] = [];
  private readonly mappings: (Mapping | undefined)[] = [];

  get noted(): number {
    return this.problems.length;
  }

  get above(): readonly PlacedMapping[] {
    return this.mappings.flatMap((mapping, depth) => (mapping ? [{ mapping, path: this.pathOf(depth) }] : [])).reverse();
  }

  get path(): string {
    return this.pathOf(this.keys.length);
  }

  enter(key: string | number, mapping?: Mapping): void {
    this.keys.push(key);
    this.mappings.push(mapping);
  }

  leave(): void {
    this.keys.pop();
    this.mappings.pop();
  }

  report(problem: Omit<Problem, 'path'>, field?: string): void {
    this.problems.push({ path: field === undefined ? this.path : keyPath(this.path, field), ...problem });
  }

  private pathOf(depth: number): string {
    return this.keys.slice(0, depth).reduce<string>((path, key) => (typeof key === 'number' ? joinPath(path, `[${key}]`) : keyPath(path, key)), '');
  }
}
