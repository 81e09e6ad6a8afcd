import { noOpenGateway } from '../../../../src/checks/rules/network/no-open-gateway';
import { testRule } from '../../rule-bench';

const gateway = (spec: string, kind = 'Gateway') => `apiVersion: gateway.networking.k8s.io/v1\nkind: ${kind}\nmetadata: { name: web }\nspec: { ${spec} }`;
const listeners = (...each: readonly string[]) => gateway(`listeners: [${each.join(', ')}]`);
const from = (text: string) => `allowedRoutes: { namespaces: { ${text} } }`;

testRule(noOpenGateway, {
  accepts: {
    'TLS': listeners('{ protocol: HTTPS }'),
    'TLS that ends at the pods': listeners('{ protocol: TLS }'),
    'another protocol': listeners('{ protocol: TCP }'),
    'a listener that sends browsers to the one with TLS': listeners('{ protocol: HTTP }', '{ protocol: HTTPS, hostname: shop.example.com }'),
    'the same below a star': listeners('{ protocol: HTTP, hostname: "*.example.com" }', '{ protocol: HTTPS, hostname: shop.example.com }'),
    'routes of the same namespace': listeners(`{ protocol: HTTPS, ${from('from: Same')} }`),
    'routes of namespaces with a label': listeners(`{ protocol: HTTPS, ${from('from: Selector, selector: { matchLabels: { edge: "true" } }')} }`),
    'a Gateway of another API': listeners('{ protocol: HTTP }').replace('gateway.networking.k8s.io', 'networking.istio.io'),
  },
  rejects: {
    'HTTP alone': [listeners('{ protocol: HTTP }'), 'spec.listeners[0].protocol'],
    'HTTP for a host that has no TLS': [listeners('{ protocol: HTTPS, hostname: a.example.com }', '{ protocol: HTTP, hostname: b.example.com }'), 'spec.listeners[1].protocol'],
    'routes of all namespaces': [listeners(`{ protocol: HTTPS, ${from('from: All')} }`), 'spec.listeners[0].allowedRoutes.namespaces.from'],
    'a selector for all namespaces': [listeners(`{ protocol: HTTPS, ${from('from: Selector, selector: {}')} }`), 'spec.listeners[0].allowedRoutes.namespaces.selector'],
    'listeners of all namespaces': [gateway('allowedListeners: { namespaces: { from: All } }'), 'spec.allowedListeners.namespaces.from'],
    'a set of listeners': [gateway(`listeners: [{ protocol: HTTPS, ${from('from: All')} }]`, 'ListenerSet'), 'spec.listeners[0].allowedRoutes.namespaces.from'],
  },
});
