import type { Finding } from '../../findings/finding';
import { bySeverity } from '../../findings/severity';
import { PLAIN } from '../../report/paint';
import type { Report } from '../../report/report';
import { toText } from '../../report/text';

/** The one error of a synthesis that fails: what was found, where, and what to do. */
export class ProofError extends Error {
  public readonly name = 'ProofError';

  constructor(failing: readonly Finding[], { summary }: Report, failOn: string) {
    const count = failing.length === 1 ? '1 finding is' : `${failing.length} findings are`;
    const told = failing.length > MOST_TOLD ? theWorst(failing) : failing;
    const rest = failing.length - told.length;
    const more = rest > 0 ? `${rest} more are left out here: a report (\`reports\` of the App) lists them all. ` : '';
    super(`${count} ${failOn} or worse, so nothing was written:\n\n${toText({ summary, findings: told }, { paint: PLAIN })}\n${more}${ADVICE}`);
  }
}

/** Nobody reads more in one message; some terminals keep no more lines. */
const MOST_TOLD = 100;

function theWorst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(bySeverity).slice(0, MOST_TOLD);
}

const ADVICE = 'Mend them, or accept one with Waivers.of(construct).add({ rule, reason }); CDK8S_HARDENED_REPORT_ONLY=1 writes all the same.';
