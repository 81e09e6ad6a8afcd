import type { ApiObject } from 'cdk8s';
import { OwnObject } from './own-object';

/** An object of the whole cluster: it carries no namespace, not even its chart's. */
export class ClusterObject extends OwnObject {
  public toJson(): ReturnType<ApiObject['toJson']> {
    const manifest = super.toJson() as { metadata: { namespace?: string } };
    delete manifest.metadata.namespace;
    return manifest;
  }
}
