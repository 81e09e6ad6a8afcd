/** Whether a text is an international bank account number: its check digits are right (ISO 13616). */
export function isAccountNumber(text: string): boolean {
  const compact = text.replace(/ /g, '');
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(compact)) {
    return false;
  }
  const digits = [...compact.slice(4) + compact.slice(0, 4)].map(character => String(parseInt(character, 36))).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
