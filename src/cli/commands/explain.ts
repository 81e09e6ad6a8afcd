import { levelVersion } from '../../analysis/pod-security/level-version';
import type { Card } from '../../checks/card';
import { crosswalkOf } from '../../checks/crosswalk';
import { EVERY_CARD } from '../../checks/every-card';
import { EVERY_RULE } from '../../checks/every-rule';
import { NOT_RULES } from '../../checks/not-rules';
import { podSecurityLevelRule } from '../../checks/pod-security-level-rule';
import { nearest } from '../../kube/decode/nearest';
import { COLOURS, type Paint, PLAIN } from '../../report/paint';
import { ruleText } from '../../report/rule-text';
import type { Command } from '../command';
import { ExitCode } from '../exit-code';
import { readFlags } from '../flags';
import { isColourful } from '../is-colourful';
import { UsageError } from '../usage-error';

const HELP = `cdk8s-hardened explain [RULE]...

Explains rules: why, what to do, examples. RULE is an id of ours, one of another tool, with the tool's name
before it or not, or a control: no-host-network, CKV_K8S_19, AVD-KSV-0009, kube-linter:host-network, psa:hostPorts,
cis-1.12:5.2.3. What stands for several rules explains them all.
Without RULE it lists all rules.
`;

/** All that a report may name: what is found about waivers, about the check, and by a level alone, too. */
const EXPLAINED: readonly Card[] = [...EVERY_CARD, podSecurityLevelRule(levelVersion('restricted:latest'))];

const CROSSWALK = crosswalkOf(EVERY_RULE);

/** Why checks of other tools are no rules. */
const REASONS = crosswalkOf(NOT_RULES.map(({ why, knownAs }) => ({ id: why, knownAs })));

/** What a rule asks for, and why. */
export const explain: Command = {
  summary: 'a rule, also by another tool\'s id',
  help: HELP,

  async run(args, console) {
    const { operands } = readFlags(args, { help: { type: 'boolean', short: 'h' } });
    const paint = isColourful(console) ? COLOURS : PLAIN;
    console.out(operands.length > 0 ? operands.flatMap(name => explained(name, paint)).join('\n') : overview());
    return ExitCode.CLEAN;
  },
};

function explained(name: string, paint: Paint): string[] {
  const reasons = CROSSWALK.rulesOf(name).length > 0 ? [] : REASONS.rulesOf(name);
  return reasons.length > 0 ? reasons.map(why => `${name} is no rule here: ${why}.\n`) : rulesNamed(name).map(rule => ruleText(rule, paint));
}

function rulesNamed(name: string): readonly Card[] {
  const wanted = name.toLowerCase();
  const known = CROSSWALK.rulesOf(name);
  const found = EXPLAINED.filter(({ id }) => id === wanted || known.includes(id));
  if (found.length === 0) {
    const similar = nearest(wanted, EXPLAINED.map(({ id }) => id));
    throw new UsageError(`${name} is no rule${similar ? `; did you mean ${similar}?` : ', see cdk8s-hardened explain'}`);
  }
  return found;
}

function overview(): string {
  const longest = Math.max(...EVERY_RULE.map(rule => rule.id.length));
  return EVERY_RULE.map(rule => `${rule.id.padEnd(longest)}  ${rule.severity.padEnd(8)}  ${rule.title}\n`).join('');
}
