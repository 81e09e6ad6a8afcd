import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Zone } from './zone';

/** What a chart says for all workloads in it. */
export interface ChartSettings {
  readonly zone?: Zone;
  /** Names of Secrets. */
  readonly imagePullSecrets?: readonly string[];
  readonly accountAnnotations?: Readonly<Record<string, string>>;
}

/** A chart that carries settings has them under this key. */
export const CHART_SETTINGS = Symbol.for('cdk8s-hardened.chartSettings');

const NO_SETTINGS: ChartSettings = {};

/** The settings of the chart a construct stands in; none in a chart of cdk8s. */
export function chartSettingsOf(construct: IConstruct): ChartSettings {
  return (Chart.of(construct) as { readonly [CHART_SETTINGS]?: ChartSettings })[CHART_SETTINGS] ?? NO_SETTINGS;
}
