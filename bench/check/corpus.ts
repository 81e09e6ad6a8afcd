import * as fs from 'node:fs';
import * as path from 'node:path';
import { dump } from 'js-yaml';
import { cleanNamespace, cleanWorkload } from './clean';
import { dirtyNamespace, dirtyWorkload } from './dirty';
import type { Place } from './place';

/** Manifests that were written to disk: the same bytes once in one file, once in a file for each workload and namespace. */
export interface Corpus {
  readonly file: string;
  readonly folder: string;
  readonly documents: number;
  readonly bytes: number;
}

/** Workloads of a namespace. */
const NEIGHBOURS = 10;

const STYLES = {
  clean: { namespace: cleanNamespace, workload: cleanWorkload, print: { noRefs: true, lineWidth: -1, quotingType: '"' } },
  dirty: { namespace: dirtyNamespace, workload: dirtyWorkload, print: { noRefs: true, lineWidth: 100, noArrayIndent: true } },
} as const;

/** Writes the manifests of so many workloads, each time the same bytes. */
export function writeCorpus(folder: string, style: keyof typeof STYLES, workloads: number): Corpus {
  const { namespace, workload, print } = STYLES[style];
  const many = path.join(folder, `${style}-${workloads}`);
  fs.mkdirSync(many, { recursive: true });
  const texts: string[] = [];
  let documents = 0;
  const write = (name: string, objects: readonly object[]): void => {
    const text = objects.map(object => `---\n${dump(object, print)}`).join('');
    fs.writeFileSync(path.join(many, `${name}.yaml`), text);
    documents += objects.length;
    texts.push(text);
  };
  for (let index = 0; index < workloads; index++) {
    const place = placeOf(index);
    if (index % NEIGHBOURS === 0) {
      write(place.namespace, namespace(place));
    }
    write(`${place.namespace}-${place.name}`, workload(place));
  }
  const file = `${many}.yaml`;
  fs.writeFileSync(file, texts.join(''));
  return { file, folder: many, documents, bytes: fs.statSync(file).size };
}

function placeOf(index: number): Place {
  const inside = index % NEIGHBOURS;
  return { namespace: `team-${Math.floor(index / NEIGHBOURS)}`, name: `service-${inside}`, peer: `service-${(inside + 1) % NEIGHBOURS}`, index };
}
