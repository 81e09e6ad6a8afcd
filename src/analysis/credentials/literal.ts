import { Severity } from '../../findings/severity';
import type { Credential } from './credential';

/** What a finding says of a credential: its kind, and nothing of its text. */
export interface Literal {
  readonly found: string;
  /** Left out where the credential is certain: then the rule's own holds. */
  readonly severity?: Severity;
}

/** A credential as a finding shows it. */
export function literal({ kind, isCertain }: Credential): Literal {
  return isCertain ? { found: `a literal ${kind}` } : { found: `what looks like a literal ${kind}`, severity: Severity.MEDIUM };
}
