import { ApiObject, type ApiObjectMetadata, App, ImplicitTokenResolver, type IResolver, Lazy, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import type { Construct } from 'constructs';
import { plainCopy } from '../kube/plain-copy';

/** What an object of the library says. */
export interface OwnObjectProps {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: ApiObjectMetadata;
  /** Its other fields, made when it is rendered. */
  readonly fields: Readonly<Record<string, () => unknown>>;
}

/** The resolvers that each cdk8s app has: they leave plain data as it is. */
const USUAL_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * An object that the library alone writes. It renders what `ApiObject` renders, without a search for tokens in each of its fields: half of an app's
 * objects are such.
 */
export class OwnObject extends ApiObject {
  private readonly fields: OwnObjectProps['fields'];
  private isPatched = false;

  constructor(scope: Construct, id: string, { fields, ...head }: OwnObjectProps) {
    super(scope, id, { ...head, ...Object.fromEntries(Object.entries(fields).map(([name, produce]) => [name, Lazy.any({ produce })])) });
    this.fields = fields;
  }

  public addJsonPatch(...ops: Parameters<ApiObject['addJsonPatch']>): void {
    this.isPatched = true;
    super.addJsonPatch(...ops);
  }

  public toJson(): ReturnType<ApiObject['toJson']> {
    return (this.isPlain() ? this.plainly() : undefined) ?? (super.toJson() as object);
  }

  private isPlain(): boolean {
    return !this.isPatched && !process.env.CDK8S_DISABLE_SORT && App.of(this).resolvers.every(isUsual);
  }

  /** Undefined where only cdk8s knows how it is rendered, or what to say of the failure. */
  private plainly(): object | undefined {
    try {
      const body = plainCopy(Object.fromEntries(Object.entries(this.fields).map(([name, produce]) => [name, produce()])));
      return body && { apiVersion: this.apiVersion, kind: this.kind, metadata: this.metadata.toJson() as object, ...body };
    } catch {
      return undefined;
    }
  }
}

function isUsual(resolver: IResolver): boolean {
  return USUAL_RESOLVERS.some(usual => resolver instanceof usual);
}
