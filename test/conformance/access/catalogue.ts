import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Fields, fields, list, text } from '../../../src/kube/fields';
import { kubernetesResources, type Resource, resourceOf, type Verbs } from '../../../src/kube/resources';
import { moduleFolder } from '../oracle';

/** How many the discovery documents of v1.37.0 list: fewer means that some were not read. */
const KNOWN = 162;

interface Served {
  readonly apiGroup: string;
  readonly name: string;
  readonly isNamespaced: boolean;
  readonly verbs: readonly string[];
  /** Empty for the resource itself. */
  readonly subresource: string;
}

/** Whether our catalogue of resources lacks something that the API serves, or has it otherwise. */
export function catalogueComplaints(folder: string): string[] {
  const all = discovered(path.join(moduleFolder(folder, 'k8s.io/kubernetes'), 'api', 'discovery'));
  const names = new Set(all.map(({ apiGroup, name }) => `${apiGroup}/${name}`));
  const complaints = all.flatMap(complaintsAbout);
  if (all.length < KNOWN) {
    complaints.push(`${all.length} resources were read, expected ${KNOWN} or more`);
  }
  const unserved = kubernetesResources().filter(isUsual).map(({ apiGroup, name }) => `${apiGroup}/${name}`).filter(each => !names.has(each));
  complaints.push(...unserved.map(each => `${each} is in the catalogue, expected only what is served`));
  console.log(`catalogue: ${all.length} resources and subresources of the API, ${complaints.length} of them wrong`);
  return complaints;
}

/** Not one that only authorizers know, and not one of former times. */
function isUsual({ until, verbs }: Resource): boolean {
  return until === undefined && (verbs?.includes('get') ?? false);
}

function complaintsAbout({ apiGroup, name, isNamespaced, verbs, subresource }: Served): string[] {
  const known = resourceOf(apiGroup, name);
  const part = subresource === '' ? known : known?.subresources.get(subresource);
  const what = `${apiGroup}/${name}${subresource && '/'}${subresource}`;
  if (!part || known!.isNamespaced !== isNamespaced) {
    return [`${what} is ${part ? 'of the wrong scope' : 'missing'} in the catalogue, expected it as the API serves it`];
  }
  const missing = verbs.filter(verb => !has(part.verbs, verb));
  return missing.length > 0 ? [`${what} is without ${missing.join(', ')} in the catalogue, expected it as the API serves it`] : [];
}

function has(verbs: Verbs, verb: string): boolean {
  return verbs === undefined || verbs.includes(verb);
}

/** What the discovery documents of the module list, one file for each version of a group. */
function discovered(folder: string): Served[] {
  const files = fs.readdirSync(folder).filter(name => /^apis?__.*v\d\w*\.json$/.test(name));
  return files.flatMap(name => {
    const document = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Fields;
    const groupVersion = text(document.groupVersion)!;
    const apiGroup = groupVersion.includes('/') ? groupVersion.split('/')[0]! : '';
    return list(document.resources).map(each => served(apiGroup, fields(each)));
  });
}

function served(apiGroup: string, resource: Fields): Served {
  const [name, ...rest] = text(resource.name)!.split('/');
  return {
    apiGroup,
    name: name!,
    isNamespaced: resource.namespaced === true,
    verbs: list(resource.verbs).map(String),
    subresource: rest.join('/'),
  };
}
