import { ApiObject } from 'cdk8s';

/** An object of the whole cluster: it carries no namespace, not even its chart's. */
export class ClusterObject extends ApiObject {
  public toJson(): ReturnType<ApiObject['toJson']> {
    const manifest = super.toJson() as { metadata: { namespace?: string } };
    delete manifest.metadata.namespace;
    return manifest;
  }
}
