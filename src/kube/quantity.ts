/** A sign, digits with or without a point, and what they are counted in. */
const QUANTITY = /^([+-]?)(?=\.?[0-9])([0-9]*)(?:\.([0-9]*))?((?:[eEinumkKMGTP]+(?:[-+]?[0-9]+)?)?)$/;

/** Powers of ten by their letter. */
const DECIMAL: ReadonlyMap<string, number> = new Map([
  ['n', -9], ['u', -6], ['m', -3], ['', 0], ['k', 3], ['M', 6], ['G', 9], ['T', 12], ['P', 15], ['E', 18],
]);

/** Powers of two by their letters. */
const BINARY: ReadonlyMap<string, number> = new Map([['Ki', 10], ['Mi', 20], ['Gi', 30], ['Ti', 40], ['Pi', 50], ['Ei', 60]]);

const EXPONENT = /^[eE]([-+]?[0-9]{1,3})$/;

/** Kubernetes counts no finer than billionths. */
const DIGITS = 9;

/** Binary quantities end at the largest number of 64 bits. */
const LARGEST_BINARY = (2n ** 63n - 1n) * 10n ** BigInt(DIGITS);

/**
 * A quantity of a resource in billionths of its unit, so that quantities compare exactly: `100m` is 100000000n.
 *
 * Unlike Kubernetes it takes no suffix without digits, such as `Mi`, for zero.
 *
 * @returns undefined for a value that is no quantity
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function quantityOf(value: unknown): bigint | undefined {
  const match = QUANTITY.exec(textOf(value));
  if (!match) {
    return undefined;
  }
  const [, sign, whole = '', fraction = '', suffix = ''] = match;
  const scale = scaleOf(suffix);
  if (!scale) {
    return undefined;
  }
  const amount = shift(BigInt(whole + fraction) * 2n ** BigInt(scale.twos), DIGITS + scale.tens - fraction.length);
  const capped = scale.twos > 0 && amount > LARGEST_BINARY ? LARGEST_BINARY : amount;
  return sign === '-' ? -capped : capped;
}

/** Numbers count as they are printed; blanks around a text do not count. */
function textOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
}

function scaleOf(suffix: string): { readonly tens: number; readonly twos: number } | undefined {
  const exponent = EXPONENT.exec(suffix)?.[1];
  const tens = exponent === undefined ? DECIMAL.get(suffix) : Number(exponent);
  const twos = BINARY.get(suffix);
  return tens === undefined && twos === undefined ? undefined : { tens: tens ?? 0, twos: twos ?? 0 };
}

/** Times a power of ten; what is lost is rounded up, as whoever asks for little gets something. */
function shift(amount: bigint, tens: number): bigint {
  if (tens >= 0) {
    return amount * 10n ** BigInt(tens);
  }
  const divisor = 10n ** BigInt(-tens);
  return (amount + divisor - 1n) / divisor;
}
