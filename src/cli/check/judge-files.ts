import { check, type CheckInput, type Judgement } from '../../checks/checker';
import type { Context } from '../../checks/context';
import { EVERY_RULE } from '../../checks/every-rule';
import { podSecurityLevelRule } from '../../checks/pod-security-level-rule';
import { RULE_FAILED } from '../../checks/rule-failed';
import { policyWaiver } from '../../checks/waivers/policy-waiver';
import type { KubeObject } from '../../kube/object';
import { groupOf } from '../../kube/reference';
import { report, type Report } from '../../report/report';
import { NEWEST_KUBERNETES } from '../../standards/kubernetes';
import type { InputError, SourceFile } from '../input/source-file';
import { collect } from './collect';
import { inNamespace } from './in-namespace';
import { isOfCluster } from './is-of-cluster';
import type { CheckSettings } from './settings';
import { sources } from './source-of';

/** The outcome of judging files. */
export interface JudgedFiles {
  readonly report: Report;
  readonly errors: readonly InputError[];
  /** Documents that are no Kubernetes objects. */
  readonly strangers: number;
  /** Files that are patches of a kustomization. */
  readonly patches: number;
  /** The files that hold what was judged. */
  manifests(): ReadonlySet<string>;
}

/** Judges all objects of some files together. */
export function judgeFiles(files: readonly SourceFile[], settings: CheckSettings, today: string): JudgedFiles {
  const { policy, definitions } = settings;
  const collected = collect(files);
  const objects = policy.namespace === undefined ? collected.objects : collected.objects.map(object => inNamespace(object, policy.namespace!));
  const context: Context = { kubernetes: policy.kubernetes ?? NEWEST_KUBERNETES, origin: 'yaml', policy, today, definitions };
  const sourceOf = sources();
  const { judged, rules, suppressions } = judge({ objects, context, sourceOf }, settings);
  const counts = { files: files.length, resources: objects.filter(isOfCluster).length, rules };
  const made = report(judged.map(({ finding }) => finding), counts, suppressions.map(({ suppression, object }) => {
    const source = sourceOf(object, suppression.path);
    return source ? { ...suppression, source } : suppression;
  }));
  const { errors, strangers, patches } = collected;
  return { report: made, errors, manifests: () => new Set(objects.filter(isOfUser).map(({ file }) => file.name)), strangers, patches };
}

/** A report of an earlier check may lie in the folder that is checked. */
function isOfUser(object: KubeObject): boolean {
  return isOfCluster(object) && groupOf(object.reference.apiVersion) !== 'wgpolicyk8s.io';
}

/** A level of the Pod Security Standards is judged by alone: no waiver makes admission take a pod, so none is asked for or audited. */
function judge(input: Pick<CheckInput, 'objects' | 'context' | 'sourceOf'>, { policy, policyFile, podSecurity }: CheckSettings): Judgement {
  if (!podSecurity) {
    return check({ ...input, rules: EVERY_RULE, waivers: (policy.waivers ?? []).map(waiver => policyWaiver(waiver, policyFile, input.objects)) });
  }
  const rule = podSecurityLevelRule(podSecurity);
  const { judged, rules } = check({ ...input, rules: [rule] });
  return { judged: judged.filter(({ finding }) => finding.rule === rule.id || finding.rule === RULE_FAILED.id), rules, suppressions: [] };
}
