import type { Suppression } from '../findings/suppression';
import { display } from '../kube/reference';
import { printable } from './printable';

/** An annotation that speaks to another tool, as one line. */
export function suppressionLine({ tool, check, rules, honoured, resource, path, source }: Suppression): string {
  const place = source ? `${source.file}:${source.line} ` : '';
  const counterpart = rules.length > 0 ? ` (${rules.join(', ')})` : '';
  return printable(`${place}${display(resource)} ${path} for ${tool}:${check ?? 'all checks'}${counterpart} is ${honoured ? '' : 'not '}honoured`);
}
