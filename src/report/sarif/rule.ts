import type { Card } from '../../checks/card';
import { Severity, worst } from '../../findings/severity';
import { ruleUrl } from '../rule-url';
import { helpMarkdown, helpText } from './help';

/** The most that GitHub takes: more of it, and it refuses the file. */
const MOST_TAGS = 20;

/**
 * What GitHub calls critical, high, medium and low.
 *
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object
 */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  [Severity.CRITICAL]: '9.5',
  [Severity.HIGH]: '8.0',
  [Severity.MEDIUM]: '5.5',
  [Severity.LOW]: '2.0',
};

const LEVELS = {
  [Severity.CRITICAL]: 'error',
  [Severity.HIGH]: 'error',
  [Severity.MEDIUM]: 'warning',
  [Severity.LOW]: 'note',
} as const;

/** How SARIF grades a severity. */
export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return LEVELS[severity];
}

/**
 * A rule as SARIF has it.
 *
 * @param found severities of its findings: GitHub shows one for all of them, and the card's may be neither
 */
export function sarifRule(card: Card, found: readonly Severity[]): object {
  const severity = found.length > 0 ? worst(found) : card.severity;
  const controls = card.controls.map(({ id }) => id);
  return {
    id: card.id,
    name: pascalCase(card.id),
    shortDescription: { text: `${card.title}.` },
    fullDescription: { text: `${card.title}. ${card.why}`.slice(0, 1024) },
    help: { text: helpText(card), markdown: helpMarkdown(card) },
    helpUri: ruleUrl(card),
    defaultConfiguration: { level: levelOf(severity) },
    properties: {
      'tags': ['security', 'kubernetes', ...controls].slice(0, MOST_TAGS),
      'precision': 'very-high',
      'security-severity': SECURITY_SEVERITY[severity],
      ...(controls.length > 0 ? { controls } : {}),
      ...(card.knownAs.length > 0 ? { knownAs: card.knownAs } : {}),
    },
  };
}

/** SARIF asks for a name that people can read and that is one word. */
function pascalCase(id: string): string {
  return id.split('-').map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('');
}
