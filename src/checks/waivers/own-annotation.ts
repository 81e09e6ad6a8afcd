import type { Waiver } from '../../findings/waiver';
import { nearest } from '../../kube/decode/nearest';
import { text } from '../../kube/fields';
import { podTemplateOf } from '../../kube/pods';
import { display } from '../../kube/reference';
import type { Card } from '../card';
import { type Hit, hit } from '../hit';
import type { Annotation } from './annotations';
import { KNOWN_CONTAINER, READABLE_WAIVER } from './audit-cards';
import { isProblem, parseWaiverText } from './waiver-text';

const PREFIX = 'hardened.cdk8s.io/';
const VERB = 'waive';

/** The longest name of an annotation, behind the slash. */
const LONGEST = 63;

/** What an annotation `hardened.cdk8s.io/waive.<rule>[.<container>]` comes to: a waiver, or what is wrong with it; undefined for any other. */
export function readOwnAnnotation(annotation: Annotation): Waiver | Hit | undefined {
  if (!annotation.key.startsWith(PREFIX)) {
    return undefined;
  }
  const name = annotation.key.slice(PREFIX.length);
  const [verb, rule = '', ...rest] = name.split('.');
  if (verb !== VERB || rule === '') {
    return isMeant(verb!) ? problem(READABLE_WAIVER, annotation, 'no waiver', `${PREFIX}${VERB}.<rule>[.<container>]`) : undefined;
  }
  return rest.length > 0 ? readNarrow(annotation, rule, rest.join('.'), name.length) : readValue(annotation, rule);
}

/** Whether a word of ours was probably meant to waive. */
function isMeant(verb: string): boolean {
  return verb.toLowerCase().startsWith(VERB) || nearest(verb, [VERB]) !== undefined;
}

/** A waiver for one container. */
function readNarrow(annotation: Annotation, rule: string, container: string, length: number): Waiver | Hit {
  if (length > LONGEST) {
    const expected = `at most ${LONGEST}, as Kubernetes takes no more: waive without the container, or in the policy file`;
    return problem(READABLE_WAIVER, annotation, `${length} characters long behind the slash`, expected);
  }
  const containers = podTemplateOf(annotation.object)?.containers.map(each => each.name) ?? [];
  if (!containers.includes(container)) {
    const expected = containers.length > 0 ? `one of ${[...new Set(containers)].join(', ')}` : `no container: ${display(annotation.object.reference)} makes no pod`;
    return problem(KNOWN_CONTAINER, annotation, `a waiver for container ${container}`, expected);
  }
  return readValue(annotation, rule, container);
}

function readValue(annotation: Annotation, rule: string, container?: string): Waiver | Hit {
  const value = text(annotation.value);
  if (value === undefined) {
    return problem(READABLE_WAIVER, annotation, JSON.stringify(annotation.value), 'a text, in quotes where YAML needs them');
  }
  const read = parseWaiverText(value);
  return isProblem(read) ? problem(READABLE_WAIVER, annotation, `a waiver ${read.found}`, read.expected) : waiver(annotation, { rule, ...read, ...(container === undefined ? {} : { container }) });
}

/** A waiver that is written as an annotation. */
export function waiver({ object, path }: Annotation, said: Omit<Waiver, 'resources' | 'target' | 'origin' | 'annotation'>): Waiver {
  return { ...said, resources: new Set(), target: display(object.reference), origin: path, annotation: { object, path } };
}

function problem(card: Card, { object, path }: Annotation, found: string, expected: string): Hit {
  return hit(card, object, { path, found, expected });
}
