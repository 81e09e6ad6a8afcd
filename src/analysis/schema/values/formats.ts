import { quantityOf } from '../../../kube/quantity';
import { scalar } from './scalar';

/** The forms that nearly all quantities have. */
const USUAL_QUANTITY = /^[0-9]+(?:m|k|[KMGT]i|[MGT])?$/;

/** Kubernetes reads nothing before a suffix as zero. */
const NO_DIGITS = /^(?=.)[+-]?\.?(?:[numkMGTPE]|[KMGTPE]i|[eE][-+]?\d{1,3})?$/;

/** As far as Go's parser goes, which takes offsets of 24:60. */
const DATE_TIME = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,](\d+))?(?:Z|[+-](?:[01]\d|2[0-4]):(?:[0-5]\d|60))$/;

const MICROSECONDS = 6;

/** An amount of a resource. */
export const QUANTITY = scalar('a quantity such as 100m or 1Gi', isQuantity);

/** A time of RFC 3339. */
export const TIME = scalar('a time such as 2026-01-31T12:00:00Z', value => isTime(value));

/** A time of RFC 3339 to the microsecond. */
export const MICRO_TIME = scalar('a time such as 2026-01-31T12:00:00.000000Z', value => isTime(value, MICROSECONDS));

/** Bytes in base64. */
export const BASE64 = scalar('base64', isBase64, {
  isOpen: true,
  fix: value => (typeof value === 'string' ? 'Encode the value in base64; a Secret takes plain text under `stringData`.' : undefined),
});

/** Whether a value is bytes as Go reads them: padded base64, line breaks not counting, or a list of bytes. */
export function isBase64(value: unknown): boolean {
  if (typeof value !== 'string') {
    return Array.isArray(value) && value.every(each => each === null || (Number.isInteger(each) && each >= 0 && each <= 255));
  }
  const text = /[\r\n]/.test(value) ? value.replaceAll(/[\r\n]/g, '') : value;
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

/** Whether a text is a time of RFC 3339 as Go reads it. */
export function isTime(value: unknown, fraction?: number): boolean {
  const match = typeof value === 'string' ? DATE_TIME.exec(value) : null;
  const [, year, month, day, digits] = match ?? [];
  return isDayOf(Number(day), Number(year), Number(month)) && (fraction === undefined || digits?.length === fraction);
}

function isQuantity(value: unknown): boolean {
  if (typeof value === 'number') {
    return true;
  }
  return typeof value === 'string' && (USUAL_QUANTITY.test(value) || NO_DIGITS.test(value.trim()) || quantityOf(value) !== undefined);
}

function isDayOf(day: number, year: number, month: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
