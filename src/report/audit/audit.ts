import type { Finding, FindingWaiver } from '../../findings/finding';
import type { Connection } from '../../intent/connection';
import type { Grant } from '../../intent/grant';
import type { Intent } from '../../intent/intent';
import { Multimap } from '../../kube/multimap';
import { display } from '../../kube/reference';
import type { Report } from '../report';
import { countsOf } from '../text';
import { wordsForEnd } from './end-words';
import { table } from './table';

/** What was declared and accepted, and why, as Markdown: the same text for the same app, whoever makes it. */
export function toAudit({ summary, findings }: Report, intent: Pick<Intent, 'connections' | 'grants' | 'workloads'>): string {
  const sections = [
    `# Audit trail\n\n${countsOf(summary)}.\n`,
    section('Accepted findings', ['Resource', 'Rule', 'Severity', 'Reason', 'Owner', 'Until'], findings.flatMap(acceptedRow)),
    section('Connections', ['From', 'To', 'Ports', 'Reason', 'Declared by'], connectionRows(intent)),
    section('Grants', ['Workload', 'May', 'On', 'Reason', 'Declared by'], intent.grants.map(grantRow)),
  ];
  return sections.join('\n');
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `## ${title}\n\n${rows.length === 0 ? 'None.\n' : table(head, rows)}`;
}

function acceptedRow({ resource, container, rule, severity, waiver }: Finding): string[][] {
  const where = container === undefined ? display(resource) : `${display(resource)}, container ${container}`;
  return waiver ? [[where, rule, severity, reasonFor(waiver), waiver.owner ?? '', waiver.expires ?? '']] : [];
}

/** A suppression that was written for another tool says so. */
function reasonFor({ reason, suppression }: FindingWaiver): string {
  return suppression === undefined ? reason : `${reason || 'none given'} (written for ${suppression})`;
}

/** What every workload has in common, such as DNS, comes first and once; several reasons for one connection stand together. */
function connectionRows({ connections, workloads }: Pick<Intent, 'connections' | 'workloads'>): string[][] {
  const alike = Multimap.of(connections, ({ to, ports, reason }) => JSON.stringify([to, ports.key, reason]));
  const common = [...alike.values()].filter(group => workloads.length > 1 && group.length === workloads.length);
  const told = new Set(common.flat());
  const rows = Multimap.of(connections.filter(connection => !told.has(connection)), connection => JSON.stringify(wordsFor(connection)));
  return [
    ...common.map(([first]) => ['every workload', ...wordsFor(first!).slice(1), reasonsOf([first!]), '']),
    ...Array.from(rows, ([, same]) => [...wordsFor(same[0]!), reasonsOf(same), [...new Set(same.map(({ declaredBy }) => declaredBy))].join(', ')]),
  ];
}

function wordsFor({ from, to, ports }: Connection): [from: string, to: string, ports: string] {
  return [wordsForEnd(from), wordsForEnd(to), ports.toString()];
}

function reasonsOf(connections: readonly Connection[]): string {
  return [...new Set(connections.flatMap(({ reason }) => reason ?? []))].join('; ');
}

function grantRow({ workload, verbs, apiGroup, resource, names, namespace, reason = '', declaredBy }: Grant): string[] {
  const what = `${resource}${apiGroup === '' ? '' : `.${apiGroup}`}${names.length > 0 ? ` named ${names.join(', ')}` : ''}`;
  return [display(workload), verbs.join(', '), `${what} ${namespace === undefined ? 'in the whole cluster' : `in ${namespace}`}`, reason, declaredBy];
}
