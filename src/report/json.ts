import type { Report } from './report';

/** The contract others rely on: a change of `version` is announced. */
export function toJson({ summary, findings, suppressions }: Report): string {
  return `${JSON.stringify({ version: 1, summary, findings, suppressions }, null, 2)}\n`;
}
