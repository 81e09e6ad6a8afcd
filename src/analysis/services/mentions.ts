import { type Fields, fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { PodTemplate } from '../../kube/pods';
import type { ByName } from '../existing/by-name';
import { isHeadless, servicePorts } from './service-targets';

/** A Service that a pod is told of by name. */
export interface Mention {
  /** Path of the text, within the mapping that holds the pod's metadata and spec. */
  readonly path: string;
  readonly container: string;
  readonly service: KubeObject;
  /** The port of the Service that is named with it. */
  readonly port?: number;
}

/** A name of a host, with the scheme before it and the port behind it; names with other letters beside them are parts of something else. */
const HOST = /(?<![\w.${/-])(?:([a-z][a-z0-9+.-]*):\/\/(?:[^@/\s]*@)?)?([a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*)(?::(\d{1,5}))?(?![\w:@-])/g;

/** Without a scheme, a port or a full name, a word is a host only where one is asked for. */
const TELLS_MORE = /:|\.svc/;

/** Names of environment variables that hold the name of a host. */
const HOLDS_HOST = /(?:^|_)(?:HOST|HOSTNAME|ADDR|ADDRESS|SERVER|ENDPOINT|UPSTREAM|URL|URI)$/i;

/** What ends the full name of a Service. */
const FULL = /\.svc(?:\.cluster\.local)?$/;

/** Finds the Services that pods are told of in their environment, arguments and probes. */
export class Mentions {
  /** @param services by namespace and name */
  constructor(private readonly services: ByName) {}

  /** Each Service once, where it is first named. */
  public in(pod: PodTemplate): Mention[] {
    const found = pod.containers.flatMap(container => textsOf(container.spec).flatMap(each => {
      const path = `spec.${container.path}.${each.path}`;
      return this.services.size === 0 ? [] : this.named(each, pod).map(mention => ({ ...mention, path, container: container.name }));
    }));
    return [...new Map([...found].reverse().map(each => [each.service, each])).values()].reverse();
  }

  private named({ value, isHost }: Told, { object }: PodTemplate): Pick<Mention, 'service' | 'port'>[] {
    if (!isHost && !TELLS_MORE.test(value)) {
      return [];
    }
    return [...value.matchAll(HOST)].flatMap(([, scheme, host = '', written]) => {
      const port = written === undefined ? undefined : Number(written);
      const isSure = scheme !== undefined || FULL.test(host) || (isHost && value === host);
      const service = this.find(host.replace(FULL, ''), object.reference.namespace);
      if (!service || !(isSure || serves(service, port))) {
        return [];
      }
      return [{ service, ...(port === undefined ? {} : { port }) }];
    });
  }

  /** `name`, `name.namespace`; a pod of a headless Service has its own name before it. */
  private find(host: string, namespace: string | undefined): KubeObject | undefined {
    const [first, second, third, ...rest] = host.split('.') as [string, ...(string | undefined)[]];
    if (rest.length > 0) {
      return undefined;
    }
    if (second === undefined) {
      return this.services.get(namespace, first);
    }
    return (third === undefined ? this.services.get(second, first) : undefined) ?? this.headless(third ?? namespace, second);
  }

  private headless(namespace: string | undefined, name: string): KubeObject | undefined {
    const service = this.services.get(namespace, name);
    return service && isHeadless(service) ? service : undefined;
  }
}

/** Whether a Service has a port of this number: `redis:7` is no host. */
function serves(service: KubeObject, port: number | undefined): boolean {
  return port !== undefined && servicePorts(service, port).length > 0;
}

/** A text that a container is told. */
interface Told {
  readonly path: string;
  readonly value: string;
  /** Whether it is said to be a host. */
  readonly isHost: boolean;
}

function textsOf(spec: Fields): Told[] {
  const environment = list(spec.env).map(fields).flatMap(({ name, value }, index) => told(`env[${index}].value`, value, HOLDS_HOST.test(text(name) ?? '')));
  const words = ['command', 'args'].flatMap(field => wordsOf(spec[field], field));
  const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap(probe => {
    const { exec, httpGet } = fields(spec[probe]);
    return [...wordsOf(fields(exec).command, `${probe}.exec.command`), ...told(`${probe}.httpGet.host`, fields(httpGet).host, true)];
  });
  return [...environment, ...words, ...probes];
}

function wordsOf(words: unknown, path: string): Told[] {
  return list(words).flatMap((word, index) => told(`${path}[${index}]`, word, false));
}

function told(path: string, value: unknown, isHost: boolean): Told[] {
  const written = text(value);
  return written ? [{ path, value: written, isHost }] : [];
}
