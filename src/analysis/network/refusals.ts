import { isFields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { written } from '../pod-security/written';
import type { CidrSet } from './cidr-set';
import type { Allowed, RulePorts } from './policy';

/** Why the API server refuses a policy, which therefore counts for nothing. */
export interface Refusal {
  readonly object: KubeObject;
  readonly path: string;
  /** What is there, as it is written. */
  readonly found: string;
  readonly expected: string;
}

/** What policies of one cluster have in common: few networks, lists of ports and rules are written in many of them. */
export interface Memory {
  readonly ipBlock: Map<string, CidrSet>;
  readonly ports: Map<string, RulePorts>;
  /** By their place in the policy, too. */
  readonly rule: Map<string, Allowed>;
}

type MemoryOf<Field extends keyof Memory> = Memory[Field] extends Map<string, infer Value> ? Value : never;

/** A memory with nothing in it. */
export function emptyMemory(): Memory {
  return { ipBlock: new Map(), ports: new Map(), rule: new Map() };
}

/** Collects what is wrong with one policy while it is read. */
export class Refusals {
  public readonly all: Refusal[] = [];

  /**
   * @param kubernetes minor version of the API server
   * @param memory what was read from other policies
   */
  constructor(private readonly object: KubeObject, public readonly kubernetes: number, private readonly memory: Memory) {}

  /** Reads a value once for all policies that write it alike, unless something about it is refused. */
  public once<Field extends keyof Memory>(field: Field, value: unknown, read: () => MemoryOf<Field>, place = ''): MemoryOf<Field> {
    const memory = this.memory[field] as Map<string, MemoryOf<Field>>;
    const key = place + JSON.stringify(value);
    const known = memory.get(key);
    if (known !== undefined) {
      return known;
    }
    const before = this.all.length;
    const made = read();
    if (this.all.length === before) {
      memory.set(key, made);
    }
    return made;
  }

  public add(path: string, value: unknown, expected: string): void {
    this.tell(path, isFields(value) ? 'a mapping' : written(value), expected);
  }

  /** As `add`, where what is there needs words of its own. */
  public tell(path: string, found: string, expected: string): void {
    this.all.push({ object: this.object, path, found, expected });
  }
}
