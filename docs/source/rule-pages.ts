import type { Card } from '../../src/checks/card';
import { EVERY_RULE } from '../../src/checks/every-rule';
import { profileText } from '../../src/report/profile-text';
import { severityText } from '../../src/report/severity-text';
import type { GeneratedFile } from './generated-file';
import { ruleIndex, ruleLink } from './rule-index';

/** A page for each rule, and their index. */
export function rulePages(): GeneratedFile[] {
  return [{ path: 'docs/rules/README.md', content: ruleIndex() }, ...EVERY_RULE.map(rule => ({ path: `docs/rules/${rule.id}.md`, content: page(rule) }))];
}

function page(rule: Card): string {
  const level = rule.podSecurity ? `; Pod Security Standard *${rule.podSecurity}*` : '';
  return sections([
    `# ${rule.id}`,
    `${rule.title}.`,
    `Severity: ${severityText(rule)}. Profile: ${profileText(rule)}${level}.`,
    `## Why\n\n${rule.why}`,
    `## Fix\n\n${rule.fix}`,
    rule.whenNotTo && `## When not to\n\n${rule.whenNotTo}`,
    rule.waivable === false && '## Waivers\n\nNone: admission would refuse the object all the same.',
    rule.examplePolicy && `## Policy\n\n${yaml(rule.examplePolicy)}`,
    `## Rejected\n\n${yaml(rule.bad)}`,
    `## Accepted\n\n${yaml(rule.good)}`,
    rule.absorbs && `## Includes\n\nFindings with the same cause are listed inside this one: ${rule.absorbs.map(ruleLink).join(', ')}.`,
    `## Asked for by\n\n${controls(rule)}`,
    rule.knownAs.length > 0 && `## Known elsewhere as\n\n${rule.knownAs.map(known => `- \`${known}\``).join('\n')}`,
  ]);
}

function controls({ controls: all, noControl }: Card): string {
  return all.length > 0 ? all.map(({ id, title, url }) => `- [${id}](${url}): ${title}`).join('\n') : `No standard: ${noControl ?? ''}`;
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text}\n\`\`\``;
}

function sections(parts: readonly (string | false | undefined)[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
