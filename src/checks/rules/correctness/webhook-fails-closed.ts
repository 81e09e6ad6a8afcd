import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, list, text } from '../../../kube/fields';
import { NAMESPACE_NAME_LABEL } from '../../../kube/selector';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { type Breach, objectRule } from '../../rule';

/** What Kubernetes fills in, in seconds. */
const LONGEST = 10;

export const webhookFailsClosed = objectRule({
  id: 'webhook-fails-closed',
  title: 'Admission webhooks cannot be passed by',
  severity: Severity.MEDIUM,
  profile: 'strict',
  controls: [owasp.policies, attack.impair],
  knownAs: [],
  why: 'A webhook that lets objects through while it is down, or whoever sets a label past it, enforces nothing against somebody who wants past it.',
  fix: 'Set `failurePolicy: Fail` and `timeoutSeconds` of at most 10, and exempt no more than the namespaces of the system and of the webhook.',
  whenNotTo: 'The webhook only warns, or the cluster must go on working without it.',
  bad: 'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: { name: guard }\nwebhooks: [{ name: guard.example.com, failurePolicy: Ignore }]',
  good: 'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: { name: guard }\nwebhooks: [{ name: guard.example.com, failurePolicy: Fail, timeoutSeconds: 5 }]',
  kinds: ['ValidatingWebhookConfiguration.admissionregistration.k8s.io'],

  *check({ reference, manifest }) {
    const otherwise = reference.apiVersion.endsWith('/v1beta1') ? 'Ignore' : 'Fail';
    for (const [index, webhook] of list(manifest.webhooks).map(fields).entries()) {
      const path = `webhooks[${index}]`;
      if ((webhook.failurePolicy ?? otherwise) !== 'Fail') {
        yield { path: `${path}.failurePolicy`, found: written(webhook.failurePolicy), expected: 'Fail' };
      }
      const { timeoutSeconds = null } = webhook;
      if (timeoutSeconds !== null && !(typeof timeoutSeconds === 'number' && timeoutSeconds <= LONGEST)) {
        yield { path: `${path}.timeoutSeconds`, found: written(timeoutSeconds), expected: `at most ${LONGEST}` };
      }
      yield* exemptions(webhook, path);
    }
  },
});

/** Labels of an object are set by whoever makes it; a namespace says its name itself. */
function* exemptions({ objectSelector, namespaceSelector, clientConfig }: Fields, path: string): Iterable<Breach> {
  for (const [index, { operator }] of expressions(objectSelector).entries()) {
    if (operator === 'NotIn' || operator === 'DoesNotExist') {
      yield { path: `${path}.objectSelector.matchExpressions[${index}]`, found: 'an exemption by label', expected: 'none' };
    }
  }
  const own = text(fields(fields(clientConfig).service).namespace);
  for (const [index, { operator, key, values }] of expressions(namespaceSelector).entries()) {
    const exempt = key === NAMESPACE_NAME_LABEL && operator === 'NotIn' ? list(values).filter(each => each !== own && !text(each)?.startsWith('kube-')) : [];
    if (exempt.length > 0) {
      const found = `an exemption of ${exempt.map(written).join(', ')}`;
      yield { path: `${path}.namespaceSelector.matchExpressions[${index}]`, found, expected: 'none but of the system and of the webhook' };
    }
  }
}

function expressions(selector: unknown): Fields[] {
  return list(fields(selector).matchExpressions).map(fields);
}
