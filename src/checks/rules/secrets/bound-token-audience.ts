import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, isFields, list } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type Breach, podRule } from '../../rule';

/** The kubelet takes a new token after a day at the latest, whatever the old one's life. */
const DAY = 24 * 60 * 60;

export const boundTokenAudience = podRule({
  id: 'bound-token-audience',
  title: 'Mounted service account tokens are for one audience and one day at most',
  severity: Severity.MEDIUM,
  profile: 'strict',
  controls: [nsa.tokens, owasp.authentication, attack.stealToken],
  knownAs: [],
  why: 'A token without an audience opens the API server: the service that it is sent to, or whoever steals it there, can act as the pod.',
  fix: 'Set `audience` to the name of the service that takes the token, and `expirationSeconds` to 86400 at most.',
  whenNotTo: 'The token is for the API server, and nobody else gets to see it.',
  bad: 'volumes: [{ name: vault, projected: { sources: [{ serviceAccountToken: { path: token } }] } }]',
  good: 'volumes: [{ name: vault, projected: { sources: [{ serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 } }] } }]',

  *check({ spec }) {
    for (const [index, volume] of list(spec.volumes).entries()) {
      yield* ofVolume(list(fields(fields(volume).projected).sources), `spec.volumes[${index}].projected`);
    }
  },
});

function* ofVolume(sources: readonly unknown[], path: string): Iterable<Breach> {
  // Who mounts the certificate of the API server beside the token means the API server.
  const isForApiServer = sources.some(source => fields(fields(source).configMap).name === 'kube-root-ca.crt');
  for (const [index, source] of sources.entries()) {
    const token = fields(source).serviceAccountToken;
    if (isFields(token)) {
      yield* breaches(token, `${path}.sources[${index}].serviceAccountToken`, isForApiServer);
    }
  }
}

function* breaches({ audience, expirationSeconds }: Fields, path: string, isForApiServer: boolean): Iterable<Breach> {
  if (!isForApiServer && (typeof audience !== 'string' || audience === '')) {
    yield { path: `${path}.audience`, found: 'unset', expected: 'the service that takes the token' };
  }
  if (expirationSeconds !== undefined && expirationSeconds !== null && !isShort(expirationSeconds)) {
    yield { path: `${path}.expirationSeconds`, found: written(expirationSeconds), expected: `at most ${DAY}` };
  }
}

function isShort(seconds: unknown): boolean {
  return typeof seconds === 'number' && seconds <= DAY;
}
