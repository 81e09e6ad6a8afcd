import type { IConstruct } from 'constructs';
import { type Dependencies, isGroup, type Target } from './dependencies';

/** Beyond this the peer's search for a route, which walks every path, is not repeated. */
const MOST_STEPS = 100_000;

/**
 * What cdk8s says of a cycle; where its search would not come to an end, the cycle that was met.
 *
 * @param path the way that led to `target`, which is already on it
 */
export function cycleMessage(dependencies: Dependencies, path: readonly Target[], target: Target): string {
  const met = [...path.slice(path.indexOf(target)), target].filter((each): each is IConstruct => !isGroup(each));
  const route = new PeersSearch(dependencies).route() ?? met;
  return `Dependency cycle detected: ${route.map(each => each.node.path).join(' => ')}`;
}

/** Adds edge by edge, as the peer does, and looks for a way back before each. */
class PeersSearch {
  private readonly edges = new Map<IConstruct, Set<IConstruct>>();
  private steps = 0;

  constructor(private readonly dependencies: Dependencies) {}

  /** The first route from a target back to its source; undefined where there is none, or the search takes too long. */
  public route(): IConstruct[] | undefined {
    for (const source of this.dependencies.constructs) {
      for (const target of this.direct(source)) {
        const route: IConstruct[] = [];
        this.find(target, source, route);
        if (this.steps > MOST_STEPS) {
          return undefined;
        }
        if (route.length > 0) {
          return [...route, target];
        }
        this.connect(source, target);
      }
    }
    return undefined;
  }

  private connect(source: IConstruct, target: IConstruct): void {
    const targets = this.edges.get(source) ?? new Set();
    this.edges.set(source, targets.add(target));
  }

  private* direct(source: IConstruct): Iterable<IConstruct> {
    for (const target of this.dependencies.targetsOf(source)) {
      if (isGroup(target)) {
        yield* target.members;
      } else {
        yield target;
      }
    }
  }

  /** The last branch decides whether a vertex stays on the route: an oddity of the peer that its messages show. */
  private find(from: IConstruct, to: IConstruct, route: IConstruct[]): boolean {
    route.push(from);
    let found = false;
    for (const next of this.edges.get(from) ?? []) {
      if (next === to) {
        route.push(next);
        return true;
      }
      this.steps += 1;
      found = this.steps <= MOST_STEPS && this.find(next, to, route);
    }
    if (!found) {
      route.pop();
    }
    return found;
  }
}
