import { type ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { settleSpread } from '../../baseline/settle-spread';
import type { Fields } from '../../kube/fields';
import { type Plan, planOf } from '../order/plan';
import { validate } from './validate';
import { isWithheld } from './withheld';

/** A manifest, and the construct it was rendered from where that is known. */
export interface Rendered {
  readonly manifest: Fields;
  readonly construct?: ApiObject;
}

/** A chart with its manifests in the order of the output. */
export interface RenderedChart {
  readonly chart: Chart;
  readonly objects: readonly Rendered[];
}

/** The renderings that are under way: a chart that is asked for its objects meanwhile takes part in them. */
const underWay = new WeakMap<IConstruct, Rendering>();

/** One pass over an app: validations once, one order, each object rendered once. */
export class Rendering {
  /**
   * Renders within the pass that is under way for the app, else in a pass of its own.
   *
   * @throws what validations, dependencies and objects throw
   */
  public static within<Result>(root: IConstruct, use: (rendering: Rendering) => Result): Result {
    const current = underWay.get(root);
    if (current) {
      return use(current);
    }
    const rendering = new Rendering(root);
    underWay.set(root, rendering);
    try {
      validate(root);
      return use(rendering);
    } finally {
      underWay.delete(root);
    }
  }

  private planned?: Plan;
  private readonly manifests = new Map<ApiObject, Fields>();
  private readonly constructs = new Map<Fields, ApiObject>();

  private constructor(private readonly root: IConstruct) {}

  /** Made when first asked for: validations may add objects. */
  public get plan(): Plan {
    this.planned ??= planOf(this.root);
    return this.planned;
  }

  /** The objects of a chart as the chart itself renders them. */
  public chart(chart: Chart): RenderedChart {
    if (!isOwnRendering(chart)) {
      return this.objectsOf(chart);
    }
    return { chart, objects: (Object.values(chart.toJson()) as Fields[]).map(manifest => this.rendered(manifest)) };
  }

  /** The objects of a chart that are written: without NetworkPolicies of the library where isolation is only reported. */
  public output(chart: Chart, { objects } = this.chart(chart)): RenderedChart {
    return { chart, objects: objects.filter(({ construct }) => !isWithheld(this.root, construct)) };
  }

  /** The objects of a chart, whatever the chart makes of them. */
  public objectsOf(chart: Chart): RenderedChart {
    return { chart, objects: this.plan.objectsOf(chart).map(construct => ({ construct, manifest: this.manifest(construct) })) };
  }

  private manifest(construct: ApiObject): Fields {
    const known = this.manifests.get(construct);
    if (known) {
      return known;
    }
    const manifest = construct.toJson() as Fields;
    settleSpread(construct.node.scope);
    this.manifests.set(construct, manifest);
    this.constructs.set(manifest, construct);
    return manifest;
  }

  private rendered(manifest: Fields): Rendered {
    const construct = this.constructs.get(manifest);
    return construct ? { manifest, construct } : { manifest };
  }
}

/** Marks a `toJson` that only hands out what this pass renders. */
export const RENDERS_AS_PLANNED = Symbol.for('cdk8s-hardened.rendersAsPlanned');

function isOwnRendering(chart: Chart): boolean {
  return chart.toJson !== Chart.prototype.toJson && !(RENDERS_AS_PLANNED in chart.toJson);
}

