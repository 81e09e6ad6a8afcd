import { type Fields, isFields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { type Selector, selectorOf } from '../../kube/selector';
import type { Allowed, Direction, Policy, Rule } from './policy';
import { readPeer } from './read-peer';
import { readPorts } from './read-ports';
import { type Memory, type Refusal, Refusals } from './refusals';

/** A policy, or why there is none. */
export interface ReadPolicy {
  readonly policy: Policy;
  /** Empty where the API server takes the policy; else it must not be used. */
  readonly refusals: readonly Refusal[];
}

/** How each direction is called in `policyTypes`, and where its rules name peers. */
const TYPES = { ingress: ['Ingress', 'from'], egress: ['Egress', 'to'] } as const;

/**
 * Reads a NetworkPolicy with the API server's defaults and validation.
 *
 * @param namespace where it is
 * @param kubernetes minor version of the API server
 * @param memory what was read from other policies of the cluster
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 */
export function readPolicy(object: KubeObject, namespace: string, kubernetes: number, memory: Memory): ReadPolicy {
  const refusals = new Refusals(object, kubernetes, memory);
  return { policy: new PolicyReader(object, namespace, refusals).policy(), refusals: refusals.all };
}

class PolicyReader {
  private readonly spec: Fields;

  constructor(private readonly object: KubeObject, private readonly namespace: string, private readonly refusals: Refusals) {
    this.spec = this.mapping(object.manifest.spec, 'spec');
  }

  public policy(): Policy {
    const ingress = this.rules('ingress');
    const egress = this.rules('egress');
    const types = this.types(egress);
    return {
      object: this.object,
      namespace: this.namespace,
      podSelector: this.podSelector(),
      ...(types.includes('Ingress') ? { ingress } : {}),
      ...(types.includes('Egress') ? { egress } : {}),
    };
  }

  /** Without `policyTypes`, ingress always counts, and egress where there are rules for it. */
  private types(egress: readonly Rule[]): readonly unknown[] {
    const types = this.list(this.spec.policyTypes, 'spec.policyTypes');
    const known = types.every(type => type === 'Ingress' || type === 'Egress');
    if (!known || types.length > 2) {
      this.refusals.add('spec.policyTypes', types, 'Ingress, Egress or both');
    }
    if (types.length > 0) {
      return types;
    }
    return egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
  }

  private podSelector(): Selector {
    const selector = selectorOf(this.spec.podSelector ?? {});
    if (!selector) {
      this.refusals.add('spec.podSelector', this.spec.podSelector, 'a label selector');
    }
    return selector ?? [];
  }

  private rules(direction: Direction): Rule[] {
    const path = `spec.${direction}`;
    return this.list(this.spec[direction], path).map((rule, index) => {
      const place = `${path}[${index}]`;
      return { path: place, ...this.refusals.once('rule', rule, () => this.allowed(rule, direction, place), place) };
    });
  }

  private allowed(value: unknown, direction: Direction, path: string): Allowed {
    const rule = this.mapping(value, path);
    const field = TYPES[direction][1];
    const peers = this.list(rule[field], `${path}.${field}`).map((peer, index) => readPeer(peer, `${path}.${field}[${index}]`, this.refusals));
    const ports = this.list(rule.ports, `${path}.ports`);
    return { ...(peers.length > 0 ? { peers } : {}), ports: this.refusals.once('ports', ports, () => readPorts(ports, `${path}.ports`, this.refusals)) };
  }

  /** Null stands for an empty mapping wherever the API server decodes one. */
  private mapping(value: unknown, path: string): Fields {
    if (isFields(value ?? {})) {
      return (value ?? {}) as Fields;
    }
    this.refusals.add(path, value, 'a mapping');
    return {};
  }

  private list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value ?? [])) {
      return (value ?? []) as readonly unknown[];
    }
    this.refusals.add(path, value, 'a list');
    return [];
  }
}
