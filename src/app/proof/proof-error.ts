import type { Finding } from '../../findings/finding';
import { PLAIN } from '../../report/paint';
import type { Report } from '../../report/report';
import { toText } from '../../report/text';

/** The one error of a synthesis that fails: what was found, where, and what to do. */
export class ProofError extends Error {
  public readonly name = 'ProofError';

  constructor(failing: readonly Finding[], { summary }: Report, failOn: string) {
    const count = failing.length === 1 ? '1 finding is' : `${failing.length} findings are`;
    super(`${count} ${failOn} or worse, so nothing was written:\n\n${toText({ summary, findings: failing }, { paint: PLAIN })}\n${ADVICE}`);
  }
}

const ADVICE = 'Mend them, or accept one with Waivers.of(construct).add({ rule, reason }); CDK8S_HARDENED_REPORT_ONLY=1 writes all the same.';
