import { parseAddress } from '../../kube/cidr';
import { Multimap } from '../../kube/multimap';
import { isPortNumber, type Protocol, PROTOCOLS } from '../../kube/port-set';
import { CidrSet } from './cidr-set';
import type { Endpoint } from './endpoint';
import type { Probe, ProbeEnd } from './probe';
import type { End } from './side';

/** A probe with its ends looked up. */
export interface Flow {
  readonly from: End;
  readonly to: End;
  /** Undefined for protocols that NetworkPolicy does not know. */
  readonly protocol?: Protocol;
  readonly port: number;
}

/** Finds the ends that probes name. */
export class Flows {
  private readonly byName = new Multimap<string, Endpoint>();

  /** @param unnamed the namespace of objects that name none */
  constructor(endpoints: readonly Endpoint[], private readonly unnamed: string) {
    for (const endpoint of endpoints) {
      this.byName.add(`${endpoint.namespace}/${endpoint.object.reference.name}`, endpoint);
      this.byName.add(`${endpoint.namespace}/${endpoint.name}`, endpoint);
    }
  }

  /** @throws if an end is not one pod, workload or address, or the port is none */
  public of({ from, to, protocol = 'TCP', port }: Probe): Flow {
    if (!isPortNumber(port)) {
      throw new Error(`port is ${String(port)}, expected a number from 1 to 65535`);
    }
    return { from: this.end(from, 'from'), to: this.end(to, 'to'), protocol: PROTOCOLS.find(each => each === protocol.toUpperCase()), port };
  }

  private end({ namespace = this.unnamed, pod, ip }: ProbeEnd, path: string): End {
    if ((pod === undefined) === (ip === undefined)) {
      throw new Error(`${path} has ${pod === undefined ? 'neither pod nor ip' : 'both pod and ip'}, expected one of them`);
    }
    return pod === undefined ? this.address(ip!, path) : this.pod(namespace, pod, path);
  }

  private address(ip: string, path: string): CidrSet {
    const address = parseAddress(ip);
    if (!address) {
      throw new Error(`${path}.ip is ${ip}, expected an address, as in 192.0.2.1 or 2001:db8::1`);
    }
    return CidrSet.of([address]);
  }

  private pod(namespace: string, name: string, path: string): Endpoint {
    const where = namespace === '' ? name : `${namespace}/${name}`;
    const [found, ...others] = this.byName.get(`${namespace}/${name}`);
    if (!found) {
      throw new Error(`${path}.pod is ${where}, expected the name of a pod or workload of the manifests`);
    }
    if (others.length > 0) {
      throw new Error(`${path}.pod is ${where}, expected one of ${[found, ...others].map(each => each.name).join(', ')}`);
    }
    return found;
  }
}
