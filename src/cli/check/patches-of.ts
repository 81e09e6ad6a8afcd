import * as path from 'node:path';
import { fields, list, text } from '../../kube/fields';
import { readDocuments } from '../../kube/read/documents';
import type { SourceFile } from '../input/source-file';

const KUSTOMIZATION = /^kustomization\.ya?ml$/i;

/**
 * The files that kustomizations among some files name as their patches; one that the user named stands for itself.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export function patchesOf(files: readonly SourceFile[]): ReadonlySet<SourceFile> {
  const names = new Set(files.filter(({ name }) => KUSTOMIZATION.test(path.basename(name))).flatMap(patchNames));
  return new Set(files.filter(({ name, isNamed }) => !isNamed && names.has(path.normalize(name))));
}

function patchNames({ name, text: yaml }: SourceFile): string[] {
  const written = readDocuments(yaml).documents.flatMap(({ value }) => {
    const { patches, patchesStrategicMerge, patchesJson6902 } = fields(value);
    return [...list(patchesStrategicMerge), ...[...list(patches), ...list(patchesJson6902)].map(each => fields(each).path)];
  });
  return written.flatMap(each => text(each) ?? []).map(each => path.normalize(path.join(path.dirname(name), each)));
}
