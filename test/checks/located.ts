import type { Decoder } from '../../src/kube/decode/decoder';
import { decodeText } from '../../src/kube/decode/document';
import { Located } from '../../src/kube/decode/located';

const itself: Decoder<Located> = { schema: {}, decode: located => located };

/** Options of a rule as a policy would hold them. */
export function locatedOf(yaml: string): Located {
  return decodeText(yaml, 'hardened.yaml', itself);
}
