import { type Fields, fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { Container, PodTemplate } from '../../kube/pods';
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
    const first = new Map<KubeObject, Mention>();
    for (const container of this.services.size > 0 ? pod.containers : []) {
      for (const mention of this.inContainer(container, pod.object.reference.namespace)) {
        if (!first.has(mention.service)) {
          first.set(mention.service, mention);
        }
      }
    }
    return [...first.values()];
  }

  private* inContainer({ spec, path, name }: Container, namespace: string | undefined): Generator<Mention> {
    for (const each of textsOf(spec)) {
      for (const host of each.value.matchAll(HOST)) {
        const service = this.serviceOf(host, each, namespace);
        const port = portOf(host);
        yield* service ? [{ path: `spec.${path}.${each.path}`, container: name, service, ...(port === undefined ? {} : { port }) }] : [];
      }
    }
  }

  private serviceOf(found: RegExpMatchArray, { value, isHost }: Told, namespace: string | undefined): KubeObject | undefined {
    const [, scheme, host = ''] = found;
    const service = this.find(host.replace(FULL, ''), namespace);
    const isSure = scheme !== undefined || FULL.test(host) || (isHost && value === host);
    return service && (isSure || serves(service, portOf(found))) ? service : undefined;
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

function portOf([, , , written]: RegExpMatchArray): number | undefined {
  return written === undefined ? undefined : Number(written);
}

/** Whether a Service has a port of this number: `redis:7` is no host. */
function serves(service: KubeObject, port: number | undefined): boolean {
  return port !== undefined && servicePorts(service, port).length > 0;
}

/** A text that a container is told, and that may name a host. */
interface Told {
  readonly path: string;
  readonly value: string;
  /** Whether it is said to be a host. */
  readonly isHost: boolean;
}

const COMMANDS = ['command', 'args'] as const;
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

function textsOf(spec: Fields): Told[] {
  const environment = list(spec.env).flatMap((each, index) => {
    const { name, value } = fields(each);
    return told(value, `env[${index}].value`, HOLDS_HOST.test(text(name) ?? ''));
  });
  const words = COMMANDS.flatMap(field => wordsOf(spec[field], field));
  const probes = PROBES.flatMap(probe => {
    const { exec, httpGet } = fields(spec[probe]);
    return [...wordsOf(fields(exec).command, `${probe}.exec.command`), ...told(fields(httpGet).host, `${probe}.httpGet.host`, true)];
  });
  return [...environment, ...words, ...probes];
}

function wordsOf(words: unknown, path: string): Told[] {
  return list(words).flatMap((word, index) => told(word, `${path}[${index}]`, false));
}

function told(value: unknown, path: string, isHost: boolean): Told[] {
  return typeof value === 'string' && value !== '' && (isHost || TELLS_MORE.test(value)) ? [{ path, value, isHost }] : [];
}
