import type { Fields } from '../../../src/kube/fields';
import type { E2eCase } from './e2e-cases';
import { namespace, pod, policy } from './manifests';

const NAMESPACES = ['x', 'y', 'z'];

/** All pods of the end-to-end tests: `x/a` to `z/c`. */
export const E2E_PODS = NAMESPACES.flatMap(ns => ['a', 'b', 'c'].map(name => `${ns}/${name}`));

/** What an end-to-end test sets up. */
export function e2eObjects({ policies, probe, otherPorts = [], relabelled = {} }: E2eCase): Fields[] {
  const [protocol, port] = probe.split(' ') as [string, string];
  const containers = [...new Set([Number(port), ...otherPorts])].map(containerPort => ({
    name: `cont-${containerPort}-${protocol.toLowerCase()}`,
    ports: [{ containerPort, protocol, name: `serve-${containerPort}-${protocol.toLowerCase()}` }],
  }));
  return [
    ...NAMESPACES.map(ns => namespace(ns, relabelled[ns])),
    ...E2E_PODS.map(where => pod(where, { pod: where.slice(-1), ...relabelled[where] }, { containers })),
    ...policies.map(([where, spec]) => policy(where, spec)),
  ];
}

/** What it expects; traffic of a pod with itself, which it leaves out, passes. */
export function e2eExpectation({ except = [] }: E2eCase, from: string, to: string): string {
  return from === to ? 'allowed' : except.reduce((verdict, [source, target, other]) => (matches(source, from) && matches(target, to) ? other : verdict), 'allowed');
}

function matches(pattern: string, where: string): boolean {
  return pattern === '*' || pattern === where || (pattern.endsWith('/*') && where.startsWith(pattern.slice(0, -1)));
}
