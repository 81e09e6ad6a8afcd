import { Severity } from '../findings/severity';

/** Colours a piece of text for a terminal; leaves it alone for a file. */
export interface Paint {
  bold(text: string): string;
  faint(text: string): string;
  severity(severity: Severity, text: string): string;
}

const CODES: Readonly<Record<Severity, number>> = {
  [Severity.CRITICAL]: 35,
  [Severity.HIGH]: 31,
  [Severity.MEDIUM]: 33,
  [Severity.LOW]: 36,
};

/** No colours. */
export const PLAIN: Paint = { bold: same, faint: same, severity: (_, text) => text };

/** The colours of a terminal (ECMA-48). */
export const COLOURS: Paint = {
  bold: text => wrap(1, 22, text),
  faint: text => wrap(2, 22, text),
  severity: (severity, text) => wrap(CODES[severity], 39, text),
};

function same(text: string): string {
  return text;
}

function wrap(on: number, off: number, text: string): string {
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
