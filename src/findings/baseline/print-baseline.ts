import { display } from '../../kube/reference';
import type { Finding } from '../finding';
import { fingerprints } from '../fingerprint';

const HEAD = `# Findings that are known, and do not fail. Written by cdk8s-hardened check --write-baseline; edit nothing but to remove lines.
apiVersion: cdk8s-hardened/v1
kind: Baseline
`;

/** A baseline of some findings: a line each, in an order that does not depend on that of the findings. */
export function printBaseline(findings: readonly Finding[]): string {
  const prints = fingerprints(findings);
  const lines = findings.map((finding, index) => ({ key: keyOf(finding, prints[index]!), line: lineOf(finding, prints[index]!) }));
  const sorted = lines.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ line }) => `  - ${line}\n`);
  return `${HEAD}findings:${sorted.length > 0 ? `\n${sorted.join('')}` : ' []\n'}`;
}

function keyOf({ resource, rule, container = '' }: Finding, fingerprint: string): string {
  return [resource.kind, resource.namespace ?? '', resource.name, rule, container, fingerprint].join('\0');
}

/** Names in quotes: what is good JSON is good YAML. */
function lineOf({ rule, severity, resource, container, absorbed }: Finding, fingerprint: string): string {
  const fields = [
    `rule: ${rule}`,
    `severity: ${severity}`,
    `resource: ${JSON.stringify(display(resource))}`,
    ...(container === undefined ? [] : [`container: ${JSON.stringify(container)}`]),
    ...(absorbed ? [`includes: [${[...absorbed].sort().join(', ')}]`] : []),
    `fingerprint: "${fingerprint}"`,
  ];
  return `{ ${fields.join(', ')} }`;
}
