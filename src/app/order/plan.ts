import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Dependencies, dependenciesOf } from './dependencies';
import { topology } from './topology';

/** In which order the charts of an app, and the objects of a chart, are printed. */
export interface Plan {
  /** All constructs, each before those below it. */
  readonly constructs: readonly IConstruct[];
  /** Each chart behind the charts it depends on. */
  readonly charts: readonly Chart[];
  /** Whether the order of charts is part of the file names. */
  readonly indexed: boolean;
  /** The objects whose nearest chart this is, each behind the objects it depends on. */
  objectsOf(chart: Chart): ApiObject[];
}

/**
 * Plans the output of an app as cdk8s orders it, in linear time.
 *
 * @throws if dependencies form a cycle, or a construct with dependencies stands in no chart
 */
export function planOf(root: IConstruct): Plan {
  const dependencies = dependenciesOf(root);
  const places = new Map(dependencies.constructs.map((construct, index) => [construct, index]));
  return {
    constructs: dependencies.constructs,
    charts: topology(dependencies.constructs, dependencies, isChart),
    indexed: dependencies.betweenCharts,
    objectsOf: chart => objectsOf(chart, subtree(dependencies.constructs, places.get(chart)!), dependencies),
  };
}

/** What stands below a construct stands behind it, up to the first that does not. */
function subtree(constructs: readonly IConstruct[], start: number): readonly IConstruct[] {
  const inside = new Set<IConstruct | undefined>([constructs[start]]);
  let end = start + 1;
  while (end < constructs.length && inside.has(constructs[end]!.node.scope)) {
    inside.add(constructs[end++]);
  }
  return constructs.slice(start, end);
}

function objectsOf(chart: Chart, constructs: readonly IConstruct[], dependencies: Dependencies): ApiObject[] {
  return topology(constructs, dependencies, isObject).filter(object => dependencies.chartOf(object) === chart);
}

function isChart(construct: IConstruct): construct is Chart {
  return Chart.isChart(construct);
}

function isObject(construct: IConstruct): construct is ApiObject {
  return ApiObject.isApiObject(construct);
}
