import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Dependencies, dependenciesOf } from './dependencies';
import { topology } from './topology';

/** In which order the charts of an app, and the objects of a chart, are printed. */
export interface Plan {
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
  return {
    charts: topology(dependencies.constructs, dependencies, isChart),
    indexed: dependencies.betweenCharts,
    objectsOf: chart => objectsOf(chart, dependencies),
  };
}

function objectsOf(chart: Chart, dependencies: Dependencies): ApiObject[] {
  return topology(chart.node.findAll(), dependencies, isObject).filter(object => dependencies.chartOf(object) === chart);
}

function isChart(construct: IConstruct): construct is Chart {
  return Chart.isChart(construct);
}

function isObject(construct: IConstruct): construct is ApiObject {
  return ApiObject.isApiObject(construct);
}
