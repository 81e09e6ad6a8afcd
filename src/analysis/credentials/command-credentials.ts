import { type Fields, fields, isFields, list, text } from '../../kube/fields';
import { assignedCredential } from './assigned';
import type { Credential } from './credential';
import { namedCredential } from './named';
import { recognise } from './recognise';

/** A credential and the path of the field that holds it, from the container. */
export interface PlacedCredential {
  readonly credential: Credential;
  readonly path: string;
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];

/** The credentials in what a container runs: command, arguments, and what its probes and hooks run and send. */
export function* commandCredentials(container: Fields): Iterable<PlacedCredential> {
  yield* inWords(container.command, 'command');
  yield* inWords(container.args, 'args');
  for (const name of PROBES) {
    if (isFields(container[name])) {
      yield* inHandler(container[name], name);
    }
  }
  for (const name of container.lifecycle ? HOOKS : []) {
    yield* inHandler(fields(fields(container.lifecycle)[name]), `lifecycle.${name}`);
  }
}

function* inHandler({ exec, httpGet }: Fields, path: string): Iterable<PlacedCredential> {
  if (isFields(exec)) {
    yield* inWords(exec.command, `${path}.exec.command`);
  }
  if (isFields(httpGet) && httpGet.httpHeaders) {
    yield* inHeaders(httpGet.httpHeaders, `${path}.httpGet.httpHeaders`);
  }
}

function* inWords(value: unknown, path: string): Iterable<PlacedCredential> {
  const words = list(value);
  for (let index = 0; index < words.length; index++) {
    const word = text(words[index]) ?? '';
    const credential = recognise(word) ?? assignedCredential(word) ?? behindFlag(words[index - 1], word);
    if (credential) {
      yield { credential, path: `${path}[${index}]` };
    }
  }
}

/** `--password`, and its value as an argument of its own. */
function behindFlag(flag: unknown, word: string): Credential | undefined {
  const isValue = typeof flag === 'string' && flag.startsWith('-') && !word.startsWith('-') && /^--?[A-Za-z][\w.-]*$/.test(flag);
  return isValue ? namedCredential(flag, word) : undefined;
}

function* inHeaders(headers: unknown, path: string): Iterable<PlacedCredential> {
  for (const [index, header] of list(headers).entries()) {
    const name = text(fields(header).name) ?? '';
    const value = text(fields(header).value) ?? '';
    const credential = recognise(`${name}: ${value}`) ?? namedCredential(name, value);
    if (credential) {
      yield { credential, path: `${path}[${index}].value` };
    }
  }
}
