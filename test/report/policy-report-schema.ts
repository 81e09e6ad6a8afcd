/**
 * What the CustomResourceDefinitions of wgpolicyk8s.io/v1alpha2 ask for, put down from those that Kyverno installs (config/crds/policyreport in
 * github.com/kyverno/kyverno, Apache-2.0) and the prototype (policy-report/crd in github.com/kubernetes-sigs/wg-policy-prototypes, Apache-2.0). Fields that
 * are not here would be pruned by the API server without a word, so that they are refused.
 */
const STRING = { type: 'string' };

function fields(properties: object, required: readonly string[] = []): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

const reference = fields({ apiVersion: STRING, fieldPath: STRING, kind: STRING, name: STRING, namespace: STRING, resourceVersion: STRING, uid: STRING });

const result = fields({
  category: STRING,
  message: STRING,
  policy: STRING,
  properties: { type: 'object', additionalProperties: STRING },
  resources: { type: 'array', items: reference },
  result: { type: 'string', enum: ['pass', 'fail', 'warn', 'error', 'skip'] },
  rule: STRING,
  scored: { type: 'boolean' },
  severity: { type: 'string', enum: ['critical', 'high', 'low', 'medium', 'info'] },
  source: STRING,
  timestamp: fields({ nanos: { type: 'integer' }, seconds: { type: 'integer' } }, ['nanos', 'seconds']),
}, ['policy']);

const COUNT = { type: 'integer' };

export const POLICY_REPORT_SCHEMA = fields({
  apiVersion: { const: 'wgpolicyk8s.io/v1alpha2' },
  kind: { enum: ['PolicyReport', 'ClusterPolicyReport'] },
  metadata: fields({
    name: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$', maxLength: 253 }, namespace: STRING, labels: { type: 'object', additionalProperties: STRING },
  }, ['name']),
  results: { type: 'array', items: result },
  scope: reference,
  summary: fields({ error: COUNT, fail: COUNT, pass: COUNT, skip: COUNT, warn: COUNT }),
}, ['apiVersion', 'kind', 'metadata']);
