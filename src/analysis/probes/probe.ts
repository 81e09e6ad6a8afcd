import { type Fields, fields, isFields, list, text } from '../../kube/fields';
import { written } from '../pod-security/written';

/** The ways of asking: fields of a probe, with what Kubernetes fills into them. */
const WAYS: Readonly<Record<string, Fields>> = {
  exec: {},
  httpGet: { path: '/', scheme: 'HTTP', port: '', host: '' },
  tcpSocket: { port: '', host: '' },
  grpc: { port: '', service: '' },
};

const NAMES = Object.keys(WAYS);

/** A probe that asks something. */
export interface Probe {
  readonly way: string;
  readonly asked: Fields;
  readonly probe: Fields;
}

/** Reads a probe; undefined for a value that asks nothing. */
export function probeOf(value: unknown): Probe | undefined {
  const probe = fields(value);
  const way = NAMES.find(each => isFields(probe[each]));
  return way === undefined ? undefined : { way, asked: fields(probe[way]), probe };
}

/** A port that a probe asks at, in the pod. */
export interface ProbedPort {
  /** Path within the probe. */
  readonly path: string;
  readonly port: unknown;
}

/** The port of its pod that a probe asks at; undefined where it runs a command, or asks another host. */
export function probedPort({ way, asked }: Probe): ProbedPort | undefined {
  return way === 'exec' || text(asked.host) ? undefined : { path: `${way}.port`, port: asked.port };
}

/** Whether two probes ask the same. */
export function askTheSame(one: Probe, other: Probe): boolean {
  return one.way === other.way && question(one) === question(other);
}

/** The seconds of failure after which a probe gives up. */
export function patienceOf({ probe: { periodSeconds, failureThreshold } }: Probe): number {
  return numberOf(periodSeconds, 10) * numberOf(failureThreshold, 3);
}

function question({ way, asked }: Probe): string {
  const filled = WAYS[way]!;
  const headers = list(asked.httpHeaders).flatMap(header => [fields(header).name, fields(header).value]);
  return [...list(asked.command), ...Object.keys(filled).map(field => asked[field] ?? filled[field]), ...headers].map(part => written(part)).join('\n');
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
