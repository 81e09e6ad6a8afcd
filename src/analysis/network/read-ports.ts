import { type Fields, fields, isFields } from '../../kube/fields';
import { isPortNumber, PortSet, type Protocol, PROTOCOLS } from '../../kube/port-set';
import type { NamedPort, RulePorts } from './policy';
import type { Refusals } from './refusals';

const EVERY_PORT: RulePorts = { numbered: PortSet.ALL, named: [] };

/** Lower case, digits and single hyphens inside, with at least one letter. */
const PORT_NAME = /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the `ports` of a rule: an empty list stands for every port of every protocol. */
export function readPorts(values: readonly unknown[], path: string, refusals: Refusals): RulePorts {
  if (values.length === 0) {
    return EVERY_PORT;
  }
  const ports = values.map((value, index) => new PortReader(value, `${path}[${index}]`, refusals).port());
  return {
    numbered: PortSet.union(ports.filter(port => port instanceof PortSet)),
    named: ports.filter((port): port is NamedPort => !(port instanceof PortSet)),
  };
}

class PortReader {
  private readonly fields: Fields;

  constructor(value: unknown, private readonly path: string, private readonly refusals: Refusals) {
    this.fields = fields(value);
    if (!isFields(value ?? {})) {
      refusals.add(path, value, 'a mapping');
    }
  }

  public port(): PortSet | NamedPort {
    const protocol = this.protocol();
    const port = this.fields.port ?? undefined;
    if (port === undefined) {
      this.noEnd('unset where port is unset');
      return PortSet.every(protocol);
    }
    return typeof port === 'string' ? this.named(protocol, port) : this.numbered(protocol, port);
  }

  private protocol(): Protocol {
    const protocol = this.fields.protocol ?? 'TCP';
    const known = PROTOCOLS.find(each => each === protocol);
    if (!known) {
      this.refuse('protocol', 'TCP, UDP or SCTP');
    }
    return known ?? 'TCP';
  }

  private named(protocol: Protocol, name: string): NamedPort {
    if (!PORT_NAME.test(name)) {
      this.refuse('port', 'a number from 1 to 65535, or the name of a port: at most 15 of a-z, 0-9 and -');
    }
    this.noEnd('unset where port is a name');
    return { protocol, name };
  }

  private numbered(protocol: Protocol, first: unknown): PortSet {
    const end = this.fields.endPort ?? undefined;
    const last = end ?? first;
    const isFirst = isPortNumber(first);
    const isLast = isPortNumber(last) && last >= (typeof first === 'number' ? first : 0);
    if (!isFirst) {
      this.refuse('port', 'a number from 1 to 65535, or the name of a port');
    }
    if (!isLast && end !== undefined) {
      this.refuse('endPort', 'a number from port to 65535');
    }
    return isFirst && isLast ? PortSet.of(protocol, first, last) : PortSet.NONE;
  }

  private noEnd(expected: string): void {
    if ((this.fields.endPort ?? undefined) !== undefined) {
      this.refuse('endPort', expected);
    }
  }

  private refuse(field: string, expected: string): void {
    this.refusals.add(`${this.path}.${field}`, this.fields[field], expected);
  }
}
