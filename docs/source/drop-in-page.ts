import { CHANGED_METHODS, LIMITS } from './drop-in-limits';
import { ADDED_OBJECTS, type AddedObject, DROP_IN_DIFFERENCES, type DropInDifference } from './drop-in-table';
import type { GeneratedFile } from './generated-file';

/** The page that lists every difference from cdk8s and cdk8s-plus. */
export function dropInPage(): GeneratedFile {
  return { path: 'docs/drop-in.md', content: `${SECTIONS.join('\n\n')}\n` };
}

const SECTIONS: readonly string[] = [
  '# Drop-in',
  `\`hardened.Deployment\` *is a* \`kplus.Deployment\`: it takes the same props, has the same methods, and goes wherever cdk8s-plus takes one. The same holds for
\`Pod\`, \`StatefulSet\`, \`DaemonSet\`, \`Job\` and \`CronJob\`, and for \`App\` and \`Chart\` of cdk8s. With the same props they render the same objects with the same names, but
for what stands on this page. A test compares each class with its twin over random combinations of all props that cdk8s-plus knows; a difference that is not listed
here fails it, and so does a line here that never occurs.`,
  'What you set is never overridden. An insecure value that you set is a *finding*, which fails the synthesis at or above `failOn` unless a [waiver](waivers.md) accepts it.',
  '## Fields of workloads',
  'In the table `pod` is the spec of the pods, and `[]` each item of a list.',
  differences(),
  'A [lock](images.md) given to the App also adds to `image` the digest it has; pull secrets and annotations given to a `hardened.Chart` reach the workloads in it.',
  '## Objects that come in addition',
  objects('workload', 'Workloads'),
  objects('Chart', 'Chart'),
  '`Role`, `RoleBinding` and their cluster-wide kin come with the first [grant](access.md), the rules of a NetworkPolicy with declared [connections](network.md).',
  '## Methods',
  table(['method', 'of cdk8s and cdk8s-plus', 'here'], CHANGED_METHODS.map(({ method, plus, hardened }) => [method, plus, hardened])),
  '## What you should know',
  table(['', 'what to do'], LIMITS.map(({ what, instead }) => [what, instead])),
];

function differences(): string {
  return table(['field', 'cdk8s-plus', 'here', 'why', 'to have it otherwise'], DROP_IN_DIFFERENCES.map(row =>
    [`\`${row.field}\`${classesOf(row)}`, row.plus, shown(row.hardened), row.reason, row.otherwise]));
}

function classesOf({ classes }: DropInDifference): string {
  return classes ? ` (${classes.join(', ')})` : '';
}

/** A value stands as code, a description as text. */
function shown(cell: string): string {
  return /^[[{]|^\S+$/.test(cell) ? `\`${cell}\`` : cell;
}

function objects(by: AddedObject['by'], title: string): string {
  const rows = ADDED_OBJECTS.filter(object => object.by === by).map(({ kind, when, reason, otherwise }) => [`\`${kind}\``, when, reason, otherwise]);
  return `### ${title}\n\n${table(['kind', 'when', 'why', 'to have it otherwise'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}
