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
    const mentions: Mention[] = [];
    for (const container of this.services.size > 0 ? pod.containers : []) {
      for (const told of textsOf(container.spec)) {
        this.addMentions(mentions, told, container, pod.object.reference.namespace);
      }
    }
    return mentions;
  }

  private addMentions(mentions: Mention[], told: Told, { path, name }: Container, namespace: string | undefined): void {
    for (const host of hostsIn(told.value)) {
      const service = this.serviceOf(host, told, namespace);
      if (service && mentions.every(each => each.service !== service)) {
        const port = portOf(host);
        mentions.push({ path: `spec.${path}.${told.path}`, container: name, service, ...(port === undefined ? {} : { port }) });
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

function hostsIn(value: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  HOST.lastIndex = 0;
  for (let host = HOST.exec(value); host; host = HOST.exec(value)) {
    found.push(host);
  }
  return found;
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
  const texts: Told[] = [];
  list(spec.env).forEach((each, index) => {
    const { name, value } = fields(each);
    add(texts, value, `env[${index}].value`, HOLDS_HOST.test(text(name) ?? ''));
  });
  COMMANDS.forEach(field => addWords(texts, spec[field], field));
  for (const probe of PROBES) {
    const { exec, httpGet } = fields(spec[probe]);
    addWords(texts, fields(exec).command, `${probe}.exec.command`);
    add(texts, fields(httpGet).host, `${probe}.httpGet.host`, true);
  }
  return texts;
}

function addWords(texts: Told[], words: unknown, path: string): void {
  list(words).forEach((word, index) => add(texts, word, `${path}[${index}]`, false));
}

function add(texts: Told[], value: unknown, path: string, isHost: boolean): void {
  if (typeof value === 'string' && value !== '' && (isHost || TELLS_MORE.test(value))) {
    texts.push({ path, value, isHost });
  }
}
