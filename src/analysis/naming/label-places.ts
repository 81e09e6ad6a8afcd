import { type Fields, fields, isFields, list } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { joinPath } from '../../kube/path';
import { groupOf } from '../../kube/reference';

/** A mapping of labels and where it stands. */
export interface LabelMap {
  readonly path: string;
  readonly labels: unknown;
}

/** A label selector and where it stands. */
export interface PlacedSelector {
  readonly path: string;
  readonly selector: Fields;
}

/** Kinds that select by labels alone. */
const BY_LABELS = new Set(['Service', 'ReplicationController']);

/** Groups whose kinds make pods. */
const MAKERS = new Set(['', 'apps', 'batch']);

/** Groups whose kinds keep a label selector at `spec.selector`. */
const BY_SELECTOR = new Set(['apps', 'batch', 'policy']);

/** The labels that an object has, gives to what it makes, or selects by. */
export function labelMapsOf({ reference, manifest }: KubeObject): LabelMap[] {
  const spec = fields(manifest.spec);
  const group = groupOf(reference.apiVersion);
  const maps = [{ path: 'metadata.labels', labels: fields(manifest.metadata).labels }];
  if (MAKERS.has(group)) {
    maps.push(...made(spec, 'spec'), ...reference.kind === 'PodTemplate' ? made(manifest, '') : []);
  }
  if (group === '' && BY_LABELS.has(reference.kind)) {
    maps.push({ path: 'spec.selector', labels: spec.selector });
  }
  return maps;
}

/** Pods, the Jobs of a CronJob with their pods, and the claims of a StatefulSet. */
function made({ template, jobTemplate, volumeClaimTemplates }: Fields, path: string): LabelMap[] {
  const maps = isFields(template) ? [labelsAt(template, joinPath(path, 'template'))] : [];
  if (isFields(jobTemplate)) {
    maps.push(labelsAt(jobTemplate, `${path}.jobTemplate`), ...made(fields(jobTemplate.spec), `${path}.jobTemplate.spec`));
  }
  const claims = list(volumeClaimTemplates).map((claim, index) => labelsAt(fields(claim), `${path}.volumeClaimTemplates[${index}]`));
  return claims.length > 0 ? [...maps, ...claims] : maps;
}

function labelsAt({ metadata }: Fields, path: string): LabelMap {
  return { path: `${path}.metadata.labels`, labels: fields(metadata).labels };
}

/** The label selector by which an object finds its pods. */
export function selectorsOf({ reference, manifest }: KubeObject): PlacedSelector[] {
  const { selector } = fields(manifest.spec);
  return isFields(selector) && BY_SELECTOR.has(groupOf(reference.apiVersion)) ? [{ path: 'spec.selector', selector }] : [];
}
