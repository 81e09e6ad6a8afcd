import type { Card } from '../../checks/card';

/** What a rule asks for and why, as plain text. */
export function helpText({ title, why, fix, whenNotTo, controls }: Card): string {
  return [
    `${title}.`,
    why,
    `Fix: ${fix}`,
    whenNotTo && `When not to: ${whenNotTo}`,
    controls.length > 0 && `Asked for by: ${controls.map(({ id }) => id).join(', ')}`,
  ].filter(Boolean).join('\n\n');
}

/** What a rule asks for and why, with examples. */
export function helpMarkdown({ title, why, fix, whenNotTo, controls, bad, good }: Card): string {
  return [
    `${title}.`,
    `## Why\n\n${why}`,
    `## Fix\n\n${fix}`,
    whenNotTo && `## When not to\n\n${whenNotTo}`,
    bad && `## Rejected\n\n\`\`\`yaml\n${bad}\n\`\`\``,
    good && `## Accepted\n\n\`\`\`yaml\n${good}\n\`\`\``,
    controls.length > 0 && `## Asked for by\n\n${controls.map(({ id, title: words, url }) => `- [${id}](${url}): ${words}`).join('\n')}`,
  ].filter(Boolean).join('\n\n');
}
