import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { atSynth } from '../../baseline/at-synth';
import { settingsOf } from '../../intent/settings';
import type { Fields } from '../../kube/fields';
import { Findings } from '../findings';
import { addObjects } from './add-objects';
import { boundAccounts } from './bound-accounts';
import { hardenManifest, type ManifestHardening } from './harden-manifest';
import type { HardeningOptions } from './hardening-options';

/**
 * Hardens and judges objects that are not made with the classes of this library: of cdk8s-plus, `ApiObject`s, Helm charts, included YAML.
 */
export class Hardening {
  /**
   * The objects of a construct and of all constructs below it.
   *
   * @param scope an app, a chart, any construct
   */
  public static of(scope: IConstruct): Hardening {
    return new Hardening(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Fills the fields that final manifests leave unset, of objects that are made later too; what is set stays as it is.
   *
   * @param options fields to leave alone, objects to add
   */
  public apply(options: HardeningOptions = {}): void {
    const { scope } = this;
    const accounts = new Map<ApiObject, string>();
    if (options.addObjects) {
      atSynth(scope, () => addObjects(scope, accounts));
    }
    const wrapped = new WeakSet<ApiObject>();
    atSynth(scope, root => {
      const common = { leave: new Set(options.leaveUnset), images: settingsOf(root).images };
      let bound: ReadonlySet<string> | undefined;
      for (const object of scope.node.findAll().filter(ApiObject.isApiObject)) {
        if (!wrapped.has(object)) {
          wrapped.add(object);
          bound ??= boundAccounts(root);
          const account = accounts.get(object);
          wrap(object, { ...common, bound, ...(account === undefined ? {} : { account }) });
        }
      }
    }, 'change');
  }

  /**
   * Judges the whole app, and gives the findings about these objects.
   *
   * Works under a `cdk8s.App` too, whose `synth` proves nothing.
   */
  public verify(): Findings {
    return Findings.of(this.scope);
  }
}

function wrap(object: ApiObject, hardening: ManifestHardening): void {
  const render = object.toJson.bind(object);
  object.toJson = () => hardenManifest(render() as Fields, hardening);
}
