import { boundTokenAudience } from '../../../../src/checks/rules/secrets/bound-token-audience';
import { testRule } from '../../rule-bench';

const volumes = (...sources: string[]) => `volumes: [{ name: data, emptyDir: {} }, { name: token, projected: { sources: [${sources.join(', ')}] } }]`;
const PATH = 'spec.volumes[1].projected.sources[0].serviceAccountToken';

testRule(boundTokenAudience, {
  accepts: {
    'an audience, for an hour': volumes('{ serviceAccountToken: { path: token, audience: vault } }'),
    'a day': volumes('{ serviceAccountToken: { path: token, audience: vault, expirationSeconds: 86400 } }'),
    'a token for the API server, beside its certificate': volumes('{ serviceAccountToken: { path: token } }', '{ configMap: { name: kube-root-ca.crt } }'),
    'no token': volumes('{ configMap: { name: app } }'),
    'wrong types': 'volumes: [1, { projected: 1 }, { projected: { sources: [1, { serviceAccountToken: 1 }] } }]',
  },
  rejects: {
    'no audience': [volumes('{ serviceAccountToken: { path: token } }'), `${PATH}.audience`],
    'an empty audience': [volumes('{ serviceAccountToken: { path: token, audience: "" } }'), `${PATH}.audience`],
    'a year': [volumes('{ serviceAccountToken: { path: token, audience: vault, expirationSeconds: 31536000 } }'), `${PATH}.expirationSeconds`],
    'a wrong type': [volumes('{ serviceAccountToken: { path: token, audience: vault, expirationSeconds: long } }'), `${PATH}.expirationSeconds`],
    'a mapping for a time': [volumes('{ serviceAccountToken: { path: token, audience: vault, expirationSeconds: { toString: 1 } } }'), `${PATH}.expirationSeconds`],
    'a year for the API server': [
      volumes('{ serviceAccountToken: { path: token, expirationSeconds: 31536000 } }', '{ configMap: { name: kube-root-ca.crt } }'), `${PATH}.expirationSeconds`,
    ],
  },
});
