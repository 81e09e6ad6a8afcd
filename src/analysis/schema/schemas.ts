import type { KubeObject } from '../../kube/object';
import { CustomKinds } from './custom/custom-kinds';
import { kindProblem } from './kind-problem';
import { KubernetesSchema } from './kubernetes-schema';
import { ObjectWalk } from './object-walk';
import type { Problem } from './problem';
import type { Type } from './type';

/** What a version of Kubernetes with some custom kinds takes. */
export class Schemas {
  private readonly kubernetes: KubernetesSchema;
  private readonly custom: CustomKinds;
  private readonly walk = new ObjectWalk();

  /**
   * @param version minor version of Kubernetes
   * @param definitions CustomResourceDefinitions
   */
  constructor(private readonly version: number, definitions: readonly KubeObject[]) {
    this.kubernetes = KubernetesSchema.of(version);
    this.custom = new CustomKinds(definitions, this.kubernetes.metadata);
  }

  /** Whether the schema of an object's kind is known. */
  knows(object: KubeObject): boolean {
    return this.typeOf(object) !== undefined;
  }

  /** What is wrong with an object; nothing where no schema is known of its kind. */
  problemsOf(object: KubeObject): readonly Problem[] {
    const type = this.typeOf(object);
    if (!type) {
      const problem = kindProblem(object.reference, this.version, this.custom);
      return problem ? [problem] : [];
    }
    type.check(object.manifest, this.walk);
    return this.walk.taken();
  }

  private typeOf({ reference: { apiVersion, kind } }: KubeObject): Type | undefined {
    return this.kubernetes.kind(apiVersion, kind) ?? this.custom.kind(apiVersion, kind);
  }
}
