import { noIngressSnippets } from '../../../../src/checks/rules/network/no-ingress-snippets';
import { hostRule, ingress } from '../../network-bench';
import { hitsOf, testRule } from '../../rule-bench';

const NGINX = 'nginx.ingress.kubernetes.io';
const annotated = (key: string, value: string) => ingress('', JSON.stringify({ [key]: value }));
const at = (key: string) => `metadata.annotations["${key}"]`;
const path = (text: string) => ingress(`rules: [${hostRule('a.example.com', text, 'web', 'ImplementationSpecific')}]`);
const configuration = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: controller }\ndata: ${data}`;

testRule(noIngressSnippets, {
  accepts: {
    'other annotations': annotated(`${NGINX}/rewrite-target`, '/$2'),
    'a pattern with braces': annotated(`${NGINX}/auth-tls-match-cn`, 'CN=[a-z]{3}'),
    'a URL with variables': annotated(`${NGINX}/auth-signin`, 'https://login.example.com/start?rd=$scheme://$host$escaped_request_uri'),
    'a list over several lines': annotated(`${NGINX}/whitelist-source-range`, '10.0.0.0/8,\n192.168.0.0/16\n'),
    'flags of cookies, which stand in quotes': annotated(`${NGINX}/proxy-cookie-path`, '/ "/; HttpOnly; Secure"'),
    'a snippet that is empty': annotated(`${NGINX}/server-snippet`, ' '),
    'a description with a semicolon': annotated('example.com/description', 'one; two'),
    'a path that is a pattern': path('/api(/|$)(.*)'),
    'snippets that are kept out': configuration('{ allow-snippet-annotations: "false" }'),
    'another configuration': configuration('{ a: b }'),
  },
  rejects: {
    'a snippet for a path': [annotated(`${NGINX}/configuration-snippet`, 'return 200;'), at(`${NGINX}/configuration-snippet`)],
    'a snippet for a server': [annotated(`${NGINX}/server-snippet`, 'return 200;'), at(`${NGINX}/server-snippet`)],
    'a snippet for authentication': [annotated(`${NGINX}/auth-snippet`, 'return 200;'), at(`${NGINX}/auth-snippet`)],
    'a snippet for the firewall': [annotated(`${NGINX}/modsecurity-snippet`, 'SecRuleEngine Off'), at(`${NGINX}/modsecurity-snippet`)],
    'a snippet for another controller': [annotated('nginx.org/location-snippets', 'return 200;'), at('nginx.org/location-snippets')],
    'a snippet under another prefix': [annotated('ingress.example.com/server-snippet', 'return 200;'), at('ingress.example.com/server-snippet')],
    'a directive behind a URL': [annotated(`${NGINX}/auth-url`, 'http://example.com/#;load_module /tmp/x.so;\n'), at(`${NGINX}/auth-url`)],
    'a directive behind a name': [annotated(`${NGINX}/auth-tls-match-cn`, 'CN=a #(\n){}\n }}\nssl_engine x;\n#'), at(`${NGINX}/auth-tls-match-cn`)],
    'a directive behind a redirect': [annotated(`${NGINX}/permanent-redirect`, 'https://example.com/;}location /x {'), at(`${NGINX}/permanent-redirect`)],
    'the token of the controller': [annotated(`${NGINX}/rewrite-target`, '/var/run/secrets/kubernetes.io'), at(`${NGINX}/rewrite-target`)],
    'a directive in a path': [path('/;alias /'), 'spec.rules[0].http.paths[0].path'],
    'the token of the controller as a path': [path('/var/run/secrets/kubernetes.io/serviceaccount'), 'spec.rules[0].http.paths[0].path'],
    'snippets that are let in': [configuration('{ allow-snippet-annotations: "true" }'), 'data.allow-snippet-annotations'],
  },
});

test('never shows what the snippet says', () => {
  const [hit] = hitsOf(noIngressSnippets, annotated(`${NGINX}/configuration-snippet`, 'proxy_set_header Authorization "Basic c2VjcmV0";'));
  expect(hit?.breach.found).toBe('a piece of configuration');
});
