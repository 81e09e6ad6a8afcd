import { quantityOf } from '../quantity';
import type { Decoder } from './decoder';

/** A quantity as it is written, and in billionths of its unit. */
export interface Quantity {
  readonly text: string;
  readonly billionths: bigint;
}

/** A quantity as Kubernetes writes it: `500Mi`, `1G`, `1048576`. */
export const quantity: Decoder<Quantity> = {
  schema: { type: ['string', 'integer'] },
  decode(located) {
    const { value } = located;
    const billionths = quantityOf(value);
    if (billionths === undefined) {
      throw located.expected('a quantity such as 500Mi');
    }
    return { text: String(value), billionths };
  },
};
