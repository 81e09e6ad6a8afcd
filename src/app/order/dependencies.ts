import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** Objects that are depended on together, so that n sources and m targets cost n + m edges and not n × m. */
export interface Group {
  /** In the order of the tree. */
  readonly members: ReadonlySet<IConstruct>;
}

/** What an edge can lead to. */
export type Target = IConstruct | Group;

/** Whether the target is a group of objects. */
export function isGroup(target: Target): target is Group {
  return 'members' in target;
}

/** All dependencies of an app, the ones that follow from others included. */
export interface Dependencies {
  /** Each construct of the app, in the order of the tree. */
  readonly constructs: readonly IConstruct[];
  /** Whether charts depend on each other, so that file names carry their order. */
  readonly betweenCharts: boolean;
  /** The targets of a construct, in the order in which they were added. */
  targetsOf(construct: IConstruct): Iterable<Target>;
  /** Whether a construct depends on anything. */
  hasTargets(construct: IConstruct): boolean;
  /** The chart a construct stands in. */
  chartOf(construct: IConstruct): Chart;
}

/**
 * Collects the dependencies of an app as cdk8s infers them, without touching the tree.
 *
 * A chart depends on the charts inside it; a dependency between constructs of two charts is one between the charts; and one
 * between constructs is one between all objects below them.
 *
 * @throws if a construct with dependencies stands in no chart
 */
export function dependenciesOf(root: IConstruct): Dependencies {
  return new Inference(root);
}

class Inference implements Dependencies {
  public readonly constructs: readonly IConstruct[];
  public betweenCharts = false;
  private readonly targets = new Map<IConstruct, Set<Target>>();
  private readonly charts = new Map<IConstruct, Chart>();
  private readonly objects = new Map<IConstruct, Group>();

  constructor(root: IConstruct) {
    this.constructs = root.node.findAll();
    for (const construct of this.constructs) {
      const dependencies = construct.node.dependencies;
      if (dependencies.length > 0) {
        this.targets.set(construct, new Set(dependencies));
      }
    }
    this.inferFromNesting();
    this.inferBetweenCharts();
    this.inferBetweenObjects();
  }

  public targetsOf(construct: IConstruct): Iterable<Target> {
    return this.targets.get(construct) ?? [];
  }

  public hasTargets(construct: IConstruct): boolean {
    return this.targets.has(construct);
  }

  public chartOf(construct: IConstruct): Chart {
    let chart = this.charts.get(construct);
    if (!chart) {
      const scope = construct.node.scope;
      chart = Chart.isChart(construct) || !scope ? Chart.of(construct) : this.chartOf(scope);
      this.charts.set(construct, chart);
    }
    return chart;
  }

  private inferFromNesting(): void {
    for (const parent of this.constructs.filter(Chart.isChart)) {
      for (const child of parent.node.children.filter(Chart.isChart)) {
        this.add(parent, child);
        this.betweenCharts = true;
      }
    }
  }

  private inferBetweenCharts(): void {
    for (const [source, target] of this.snapshot()) {
      const sourceChart = this.chartOf(source);
      const targetChart = this.chartOf(target);
      if (sourceChart !== targetChart) {
        this.add(sourceChart, targetChart);
        this.betweenCharts = true;
      }
    }
  }

  private inferBetweenObjects(): void {
    for (const [source, target] of this.snapshot()) {
      const group = this.objectsBelow(target);
      for (const object of this.objectsBelow(source).members) {
        this.addGroup(object, group);
      }
    }
  }

  /** A member of the group depends on the others, one by one: it is no cycle that it is a member itself. */
  private addGroup(source: IConstruct, group: Group): void {
    if (group.members.size > 1 && !group.members.has(source)) {
      this.add(source, group);
      return;
    }
    for (const member of group.members) {
      if (member !== source) {
        this.add(source, member);
      }
    }
  }

  private add(source: IConstruct, target: Target): void {
    const targets = this.targets.get(source);
    if (targets) {
      targets.add(target);
    } else {
      this.targets.set(source, new Set([target]));
    }
  }

  /** The edges between constructs so far, in the order of the tree. */
  private snapshot(): [IConstruct, IConstruct][] {
    const edges: [IConstruct, IConstruct][] = [];
    for (const source of this.constructs) {
      for (const target of this.targetsOf(source)) {
        if (!isGroup(target)) {
          edges.push([source, target]);
        }
      }
    }
    return edges;
  }

  private objectsBelow(construct: IConstruct): Group {
    let group = this.objects.get(construct);
    if (!group) {
      const chart = this.chartOf(construct);
      const below = construct.node.findAll();
      group = { members: new Set(below.filter(each => ApiObject.isApiObject(each) && this.chartOf(each) === chart)) };
      this.objects.set(construct, group);
    }
    return group;
  }
}
