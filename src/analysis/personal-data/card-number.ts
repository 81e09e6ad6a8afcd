/** Visa, Mastercard, American Express, Discover, JCB. */
const ISSUERS = /^(?:4[0-9]{12}(?:[0-9]{3}){0,2}|5[1-5][0-9]{14}|2(?:22[1-9]|2[3-9][0-9]|[3-6][0-9]{2}|7[01][0-9]|720)[0-9]{12}|3[47][0-9]{13}|6(?:011|5[0-9]{2})[0-9]{12}|35(?:2[89]|[3-8][0-9])[0-9]{12})$/;

/** Whether a number is one of a payment card: of an issuer, and with the right last digit (ISO/IEC 7812). */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[^0-9]/g, '');
  return ISSUERS.test(digits) && new Set(digits).size > 3 && luhn(digits) % 10 === 0;
}

function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => sum + (index % 2 === 0 ? Number(digit) : doubled(Number(digit))), 0);
}

function doubled(digit: number): number {
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}
