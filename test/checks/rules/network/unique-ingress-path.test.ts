import { uniqueIngressPath } from '../../../../src/checks/rules/network/unique-ingress-path';
import { all, hostRule, ingress } from '../../network-bench';
import { hitsOf, testRule } from '../../rule-bench';

const both = (one: string, other: string, annotations = '{}') => all(ingress(one, '{}', 'one'), ingress(other, annotations, 'other', 'blog'));
const rule = (...parts: Parameters<typeof hostRule>) => `rules: [${hostRule(...parts)}]`;
const PATH = 'spec.rules[0].http.paths[0].path';

testRule(uniqueIngressPath, {
  accepts: {
    'other hosts': both(rule('a.example.com'), rule('b.example.com')),
    'other paths of a host': both(rule('a.example.com', '/'), rule('a.example.com', '/api')),
    'a path and all that is below it': both(rule('a.example.com', '/api', 'web', 'Exact'), rule('a.example.com', '/api')),
    'other classes': both(`ingressClassName: one, ${rule('a.example.com')}`, `ingressClassName: two, ${rule('a.example.com')}`),
    'a part of the traffic for a new version': both(rule('a.example.com'), rule('a.example.com'), '{ nginx.ingress.kubernetes.io/canary: "true" }'),
    'one Ingress in two files, of which the later one is applied': all(ingress(rule('a.example.com')), ingress(`${rule('a.example.com')}, tls: []`)),
    'a path twice in one Ingress': ingress(`rules: [${hostRule('a.example.com')}, ${hostRule('a.example.com')}]`),
  },
  rejects: {
    'the same path of a host': [both(rule('a.example.com', '/api'), rule('a.example.com', '/api')), PATH],
    'a slash more': [both(rule('a.example.com', '/api'), rule('a.example.com', '/api/')), PATH],
    'no path, which is all of them': [both(rule('a.example.com', '/'), 'rules: [{ host: a.example.com, http: { paths: [{ backend: {} }] } }]'), PATH],
    'every host': [both(rule(''), rule('')), PATH],
    'one class named in two ways': [both(`ingressClassName: one, ${rule('a.example.com')}`, rule('a.example.com'), '{ kubernetes.io/ingress.class: one }'), PATH],
    'a canary that is over': [both(rule('a.example.com'), rule('a.example.com'), '{ nginx.ingress.kubernetes.io/canary: "false" }'), PATH],
  },
});

test('names the other one', () => {
  const [hit] = hitsOf(uniqueIngressPath, both(rule('a.example.com'), rule('a.example.com')));
  expect(hit?.breach.found).toBe('/ of a.example.com, which Ingress blog/other has too');
});
