import type { Finding } from '../../findings/finding';
import { type Report, report } from '../../report/report';

/** A report as if nobody had accepted anything. */
export function withoutWaivers({ findings, summary, suppressions = [] }: Report): Report {
  return report(findings.map(unwaived), summary, suppressions.map(each => ({ ...each, honoured: false })));
}

function unwaived({ waiver: _, ...finding }: Finding): Finding {
  return finding;
}
