import type { Card } from '../checks/card';
import type { Paint } from './paint';

/** A rule for people at a terminal. */
export function ruleText(rule: Card, paint: Paint): string {
  const controls = rule.controls.map(control => `  ${control.id}  ${control.title}`);
  return [
    `${paint.bold(rule.id)}  ${paint.severity(rule.severity, rule.severity)}`,
    `${rule.title}.`,
    '',
    rule.why,
    '',
    `Fix: ${rule.fix}`,
    ...(rule.whenNotTo ? ['', `When not to: ${rule.whenNotTo}`] : []),
    '',
    ...(rule.bad ? ['Rejected:', ...indented(rule.bad), 'Accepted:', ...indented(rule.good), ''] : []),
    ...(controls.length > 0 ? ['Asked for by:', ...controls] : [`Asked for by no standard: ${rule.noControl ?? ''}`]),
    ...(rule.knownAs.length > 0 ? ['Known elsewhere as:', `  ${rule.knownAs.join(', ')}`] : []),
    '',
  ].join('\n');
}

function indented(yaml: string): string[] {
  return yaml.split('\n').map(line => `  ${line}`);
}
