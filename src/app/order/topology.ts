import type { IConstruct } from 'constructs';
import { cycleMessage } from './cycle';
import { type Dependencies, isGroup, type Target } from './dependencies';

/** How far a visit has come: its targets are being visited, or it is in the result. */
type Progress = 'open' | 'done';

/**
 * Sorts some constructs of a subtree, each behind the ones it depends on, in the order of cdk8s and in linear time.
 *
 * @param scope the subtree, in the order of the tree
 * @param isSorted which constructs are asked for; others only matter if they depend on something
 * @throws if dependencies form a cycle
 */
export function topology<Kind extends IConstruct>(
  scope: readonly IConstruct[], dependencies: Dependencies, isSorted: (construct: IConstruct) => construct is Kind,
): Kind[] {
  const relevant = scope.filter(construct => isSorted(construct) || dependencies.hasTargets(construct));
  return new Topology(relevant, dependencies).sorted().filter(isSorted);
}

class Topology {
  private readonly inScope: ReadonlySet<IConstruct>;
  private readonly progress = new Map<Target, Progress>();
  private readonly result: IConstruct[] = [];

  constructor(private readonly scope: readonly IConstruct[], private readonly dependencies: Dependencies) {
    this.inScope = new Set(scope);
  }

  public sorted(): IConstruct[] {
    const inbound = this.inbound();
    for (const construct of inPeersOrder(this.scope)) {
      if (!inbound.has(construct)) {
        this.visit(construct);
      }
    }
    if (this.result.length < this.scope.length) {
      // What no root leads to stands on a cycle, or behind one.
      this.scope.forEach(construct => this.visit(construct));
    }
    return this.result;
  }

  /** The constructs that others in the scope depend on. */
  private inbound(): Set<Target> {
    const inbound = new Set<Target>();
    for (const source of this.scope) {
      for (const target of this.dependencies.targetsOf(source)) {
        if (isGroup(target) && !inbound.has(target)) {
          target.members.forEach(member => inbound.add(member));
        }
        inbound.add(target);
      }
    }
    return inbound;
  }

  /** Depth first with a stack of its own, as chains of dependencies may be longer than the call stack. */
  private visit(start: IConstruct): void {
    if (!this.dependencies.hasTargets(start) && !this.progress.has(start)) {
      this.progress.set(start, 'done');
      this.result.push(start);
      return;
    }
    const stack: [Target, Iterator<Target>][] = [];
    this.open(start, stack);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const [target, rest] = top;
      const next = rest.next();
      if (!next.done) {
        this.open(next.value, stack);
        continue;
      }
      stack.pop();
      this.progress.set(target, 'done');
      if (!isGroup(target)) {
        this.result.push(target);
      }
    }
  }

  private open(target: Target, stack: [Target, Iterator<Target>][]): void {
    const progress = this.progress.get(target);
    if (progress === 'open') {
      throw new Error(cycleMessage(this.dependencies, stack.map(([each]) => each), target));
    }
    if (!progress && (isGroup(target) || this.inScope.has(target))) {
      this.progress.set(target, 'open');
      stack.push([target, this.targets(target)]);
    }
  }

  private targets(target: Target): Iterator<Target> {
    const targets: Iterable<Target> = isGroup(target) ? target.members : this.dependencies.targetsOf(target);
    return targets[Symbol.iterator]();
  }
}

/** The peer keeps vertices in an object by path, which puts paths that look like array indices first. */
function inPeersOrder(scope: readonly IConstruct[]): readonly IConstruct[] {
  const first = scope.filter(construct => isChildOfRoot(construct) && isArrayIndex(construct.node.id));
  if (first.length === 0) {
    return scope;
  }
  const rest = new Set(scope);
  first.forEach(construct => rest.delete(construct));
  return [...first.sort((a, b) => Number(a.node.id) - Number(b.node.id)), ...rest];
}

/** Only the path of such a construct is its id alone. */
function isChildOfRoot(construct: IConstruct): boolean {
  const scope = construct.node.scope;
  return scope !== undefined && scope.node.scope === undefined;
}

/** Keys of this form, below 2^32 - 1, come before all others in an object. */
const ARRAY_INDEX = /^(?:0|[1-9][0-9]{0,9})$/;
const ARRAY_END = 4294967295;

function isArrayIndex(id: string): boolean {
  return ARRAY_INDEX.test(id) && Number(id) < ARRAY_END;
}
