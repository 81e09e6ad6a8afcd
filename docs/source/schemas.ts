import { lockRecord } from '../../src/images/lock-record';
import { policyRecord } from '../../src/intent/policy/policy-record';
import type { JsonSchema } from '../../src/kube/decode/decoder';
import type { GeneratedFile } from './generated-file';

/** The JSON Schemas of the files that users write, from the decoders that read them. */
export function schemas(): GeneratedFile[] {
  return [
    schema('policy', 'Policy of cdk8s-hardened', policyRecord.schema),
    schema('image-lock', 'Image lock of cdk8s-hardened', lockRecord.schema),
  ];
}

function schema(name: string, title: string, body: JsonSchema): GeneratedFile {
  const content = { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...body };
  return { path: `schemas/${name}.schema.json`, content: `${JSON.stringify(content, null, 2)}\n` };
}
