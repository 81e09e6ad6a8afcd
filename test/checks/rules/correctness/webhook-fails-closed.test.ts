import { webhookFailsClosed } from '../../../../src/checks/rules/correctness/webhook-fails-closed';
import { testRule } from '../../rule-bench';

const guard = (webhook: string, version = 'v1') => `apiVersion: admissionregistration.k8s.io/${version}\nkind: ValidatingWebhookConfiguration\nmetadata: { name: guard }\nwebhooks: [${webhook}]`;
const exempt = (key: string, operator: string, values: string) => `{ matchExpressions: [{ key: ${key}, operator: ${operator}, values: ${values} }] }`;
const SERVICE = 'clientConfig: { service: { namespace: guard } }';

testRule(webhookFailsClosed, {
  accepts: {
    'nothing said, which is to fail': guard('{ name: a }'),
    'ten seconds': guard('{ name: a, timeoutSeconds: 10 }'),
    'objects that ask for it by label': guard('{ name: a, objectSelector: { matchLabels: { guard: "on" } } }'),
    'the namespaces of the system and its own': guard(`{ name: a, ${SERVICE}, namespaceSelector: ${exempt('kubernetes.io/metadata.name', 'NotIn', '[kube-system, guard]')} }`),
    'a webhook that changes objects': guard('{ name: a, failurePolicy: Ignore }').replace('Validating', 'Mutating'),
  },
  rejects: {
    'failures that are ignored': [guard('{ name: a, failurePolicy: Ignore }'), 'webhooks[0].failurePolicy'],
    'nothing said to the beta version, which is to ignore': [guard('{ name: a }', 'v1beta1'), 'webhooks[0].failurePolicy'],
    'eleven seconds': [guard('{ name: a }, { name: b, timeoutSeconds: 11 }'), 'webhooks[1].timeoutSeconds'],
    'a mapping for a time': [guard('{ name: a, timeoutSeconds: { toString: 1 } }'), 'webhooks[0].timeoutSeconds'],
    'objects that exempt themselves': [guard(`{ name: a, objectSelector: ${exempt('guard', 'NotIn', '["off"]')} }`), 'webhooks[0].objectSelector.matchExpressions[0]'],
    'a mapping for a namespace': [
      guard(`{ name: a, namespaceSelector: ${exempt('kubernetes.io/metadata.name', 'NotIn', '[{ toString: 1 }]')} }`), 'webhooks[0].namespaceSelector.matchExpressions[0]',
    ],
    'another namespace': [
      guard(`{ name: a, ${SERVICE}, namespaceSelector: ${exempt('kubernetes.io/metadata.name', 'NotIn', '[guard, shop]')} }`), 'webhooks[0].namespaceSelector.matchExpressions[0]',
    ],
  },
});
