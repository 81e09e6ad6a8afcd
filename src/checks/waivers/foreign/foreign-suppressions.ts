import type { Suppression } from '../../../findings/suppression';
import type { Waiver } from '../../../findings/waiver';
import type { OtherTool } from '../../../intent/policy/policy-record';
import type { Crosswalk } from '../../crosswalk';
import type { Annotation } from '../annotations';
import { isInForce } from '../cover';
import { waiver } from '../own-annotation';
import { checkov } from './checkov';
import type { ForeignTool, Silenced } from './foreign-tool';
import { kubeLinter } from './kube-linter';
import { kubeScore } from './kube-score';
import { kubescape } from './kubescape';
import { polaris } from './polaris';

const TOOLS: readonly ForeignTool[] = [checkov, kubeLinter, kubeScore, polaris, kubescape];

/** A suppression for another tool, as it was found. */
export interface FoundSuppression {
  readonly suppression: Suppression;
  readonly annotation: Annotation;
  /** Whether the policy takes suppressions of the tool, this one in force or not. */
  readonly isWelcome: boolean;
  readonly silenced: Silenced;
  /** What it waives here: a waiver for each rule. */
  readonly waivers: readonly Waiver[];
}

/** By what suppressions are understood. */
export interface Customs {
  readonly crosswalk: Crosswalk;
  /** The tools whose suppressions count. */
  readonly honour: readonly OtherTool[];
  readonly today: string;
}

/** What an annotation tells other tools not to look at. */
export function suppressionsOf(annotation: Annotation, customs: Customs): FoundSuppression[] {
  const { value } = annotation;
  return typeof value === 'string' ? TOOLS.flatMap(tool => tool.read({ ...annotation, value }).map(each => found(tool, each, annotation, customs))) : [];
}

function found({ name }: ForeignTool, silenced: Silenced, annotation: Annotation, { crosswalk, honour, today }: Customs): FoundSuppression {
  const { problem, ...said } = silenced;
  const { check, ...why } = said;
  const called = `${name}:${check}`;
  const rules = check === undefined ? [] : crosswalk.rulesOf(called);
  const isWelcome = honour.includes(name);
  const waivers = isWelcome && !problem ? rules.map(rule => waiver(annotation, { rule, suppression: called, ...why })) : [];
  const honoured = waivers.some(each => isInForce(each, today));
  const suppression = { tool: name, ...said, rules, honoured, resource: annotation.object.reference, path: annotation.path };
  return { suppression, annotation, isWelcome, silenced, waivers };
}
