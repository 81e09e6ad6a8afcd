import type { Card } from '../../src/checks/card';
import { EVERY_CARD } from '../../src/checks/every-card';
import { EVERY_RULE } from '../../src/checks/every-rule';
import { NOT_RULES } from '../../src/checks/not-rules';
import { RULE_GROUPS } from '../../src/checks/rule-groups';
import { SEVERITIES } from '../../src/findings/severity';
import { Multimap } from '../../src/kube/multimap';
import { profileText } from '../../src/report/profile-text';
import type { Control } from '../../src/standards/control';

/** Standards by the prefix of their controls, in the order of the index. */
const STANDARDS: Readonly<Record<string, string>> = {
  'pss-baseline': 'Pod Security Standards, baseline',
  'pss-restricted': 'Pod Security Standards, restricted',
  'cis-1.12': 'CIS Kubernetes Benchmark 1.12, section 5',
  'nsa-1.2': 'NSA and CISA, Kubernetes Hardening Guide 1.2',
  'owasp-2022': 'OWASP Kubernetes Top Ten 2022',
  'attack': 'MITRE ATT&CK',
};

/** Other tools by what their ids start with here. */
const TOOLS: Readonly<Record<string, string>> = {
  'checkov': 'Checkov',
  'gatekeeper': 'Gatekeeper library',
  'kube-linter': 'kube-linter',
  'kube-score': 'kube-score',
  'kubesec': 'kubesec',
  'kubescape': 'Kubescape',
  'kyverno': 'Kyverno policies',
  'polaris': 'Polaris',
  'trivy': 'Trivy',
};

/** The index of all rules: by group, by severity, by control and by what other tools call them. */
export function ruleIndex(): string {
  return [
    '# Rules',
    `${EVERY_RULE.length} rules: [by group](#by-group), [by severity](#by-severity), [by control](#by-control), [by other tools' ids](#by-other-tools-ids). \`cdk8s-hardened explain RULE\` prints a page, also by another tool's id.`,
    '## By group',
    ...Object.entries(RULE_GROUPS).flatMap(([group, rules]) => [`### ${capital(group)}`, groupTable(rules)]),
    '### The check itself',
    'What is found about waivers and about the check: no profile holds these, and nothing waives them.',
    auditTable(),
    '## By severity',
    'What a rule says in an app; its page tells where plain YAML is judged otherwise.',
    ...SEVERITIES.flatMap(severity => [`### ${capital(severity)}`, links(EVERY_RULE.filter(rule => rule.severity === severity))]),
    '## By control',
    ...Object.entries(STANDARDS).flatMap(([standard, title]) => [`### ${title}`, controlTable(standard)]),
    '### No standard',
    'No standard asks for these; their pages say why.',
    links(EVERY_RULE.filter(({ controls }) => controls.length === 0)),
    '## By other tools\' ids',
    ...Object.entries(TOOLS).flatMap(([tool, title]) => [`### ${title}`, toolTable(tool)]),
    '### No rule here',
    'What other tools check and nothing here does, and why.',
    notRuleTable(),
  ].join('\n\n').concat('\n');
}

function notRuleTable(): string {
  return ['| checks | why not |', '| --- | --- |', ...NOT_RULES.map(({ why, knownAs }) => `| ${knownAs.join(', ')} | ${why} |`)].join('\n');
}

function auditTable(): string {
  const rows = EVERY_CARD.filter(card => card.bad === '').map(({ id, title, severity, fix }) => `| ${id} | ${title} | ${severity} | ${fix} |`);
  return ['| finding | asks for | severity | fix |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** A rule of the index as a link to its page. */
export function ruleLink(id: string): string {
  return `[${id}](${id}.md)`;
}

function groupTable(rules: readonly Card[]): string {
  const rows = rules.map(rule => `| ${ruleLink(rule.id)} | ${rule.title} | ${severities(rule)} | ${profileText(rule)} |`);
  return `| rule | asks for | severity | profile |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function severities({ severity, onYaml }: Card): string {
  return onYaml && onYaml !== severity ? `${severity} (plain YAML: ${onYaml})` : severity;
}

function controlTable(standard: string): string {
  const controls = new Map(EVERY_RULE.flatMap(rule => rule.controls).filter(({ id }) => standardOf(id) === standard).map(control => [control.id, control]));
  const rows = [...controls.values()].sort(byId).map(({ id, title, url }) => (
    `| [${id.slice(standard.length + 1)}](${url}) | ${title} | ${links(EVERY_RULE.filter(rule => rule.controls.some(each => each.id === id)))} |`
  ));
  return `| control | asks for | rules |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function toolTable(tool: string): string {
  const rules = new Multimap<string, Card>();
  EVERY_RULE.forEach(rule => rule.knownAs.filter(name => name.startsWith(`${tool}:`)).forEach(name => rules.add(name.slice(tool.length + 1), rule)));
  const rows = Array.from(rules, ([id, those]) => `| ${id} | ${links(those)} |`).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return `| id | rules |\n| --- | --- |\n${rows.join('\n')}`;
}

function byId({ id: a }: Control, { id: b }: Control): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function standardOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

function links(rules: readonly Card[]): string {
  return rules.map(({ id }) => ruleLink(id)).join(', ') || 'None.';
}

function capital(word: string): string {
  return `${word[0]!.toUpperCase()}${word.slice(1)}`;
}
