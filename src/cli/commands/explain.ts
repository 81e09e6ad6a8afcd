import type { Card } from '../../checks/card';
import { EVERY_RULE } from '../../checks/every-rule';
import { nearest } from '../../kube/decode/nearest';
import { COLOURS, PLAIN } from '../../report/paint';
import { ruleText } from '../../report/rule-text';
import type { Command } from '../command';
import { ExitCode } from '../exit-code';
import { readFlags } from '../flags';
import { UsageError } from '../usage-error';

const HELP = `cdk8s-hardened explain [RULE]...

Explains rules: why, what to do, examples. RULE is an id of ours, or one of another tool: no-host-network, CKV_K8S_19, KSV-0009.
Without RULE it lists all rules.
`;

/** What a rule asks for, and why. */
export const explain: Command = {
  summary: 'a rule, also by another tool\'s id',
  help: HELP,

  async run(args, console) {
    const { operands } = readFlags(args, { help: { type: 'boolean', short: 'h' } });
    const paint = console.isTerminal && !console.env.NO_COLOR ? COLOURS : PLAIN;
    console.out(operands.length > 0 ? operands.flatMap(rulesNamed).map(rule => ruleText(rule, paint)).join('\n') : overview());
    return ExitCode.CLEAN;
  },
};

function rulesNamed(name: string): readonly Card[] {
  const wanted = name.toLowerCase();
  const found = EVERY_RULE.filter(rule => rule.id === wanted || rule.knownAs.some(known => isCalled(known.toLowerCase(), wanted)));
  if (found.length === 0) {
    const similar = nearest(wanted, EVERY_RULE.map(rule => rule.id));
    throw new UsageError(`${name} is no rule${similar ? `; did you mean ${similar}?` : ', see cdk8s-hardened explain'}`);
  }
  return found;
}

/** `checkov:ckv_k8s_19` is called that, and `ckv_k8s_19`. */
function isCalled(known: string, wanted: string): boolean {
  return known === wanted || known.slice(known.indexOf(':') + 1) === wanted;
}

function overview(): string {
  const longest = Math.max(...EVERY_RULE.map(rule => rule.id.length));
  return EVERY_RULE.map(rule => `${rule.id.padEnd(longest)}  ${rule.severity.padEnd(8)}  ${rule.title}\n`).join('');
}
