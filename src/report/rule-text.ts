import type { Card } from '../checks/card';
import type { Paint } from './paint';
import { profileText } from './profile-text';
import { severityText } from './severity-text';

/** A rule for people at a terminal. */
export function ruleText(rule: Card, paint: Paint): string {
  return blocksOf(rule, paint).filter(block => block !== '').map(block => `${block}\n`).join('\n');
}

function blocksOf(rule: Card, paint: Paint): string[] {
  return [
    lines(`${paint.bold(rule.id)}  ${paint.severity(rule.severity, rule.severity)}`, `${rule.title}.`, standing(rule)),
    rule.why,
    `Fix: ${rule.fix}`,
    rule.whenNotTo ? `When not to: ${rule.whenNotTo}` : '',
    isJudging(rule) && rule.waivable === false ? 'Waivers: none, since admission would refuse the object all the same.' : '',
    lines(example('Policy', rule.examplePolicy), example('Rejected', rule.bad), example('Accepted', rule.good)),
    rule.absorbs ? `Includes findings with the same cause: ${rule.absorbs.join(', ')}.` : '',
    lines(askedBy(rule), rule.knownAs.length > 0 ? `Known elsewhere as:\n  ${rule.knownAs.join(', ')}` : ''),
  ];
}

/** What is said about the check itself has no examples, and stands in no profile. */
function isJudging({ bad }: Card): boolean {
  return bad !== '';
}

function standing(rule: Card): string {
  const level = rule.podSecurity ? `; Pod Security Standard ${rule.podSecurity}` : '';
  return isJudging(rule) ? `Severity: ${severityText(rule)}. Profile: ${profileText(rule)}${level}.` : '';
}

function askedBy({ controls, noControl = '' }: Card): string {
  return controls.length > 0 ? lines('Asked for by:', ...controls.map(({ id, title }) => `  ${id}  ${title}`)) : `Asked for by no standard: ${noControl}`;
}

function example(name: string, yaml = ''): string {
  return yaml === '' ? '' : lines(`${name}:`, ...yaml.split('\n').map(line => `  ${line}`));
}

function lines(...all: readonly string[]): string {
  return all.filter(line => line !== '').join('\n');
}
