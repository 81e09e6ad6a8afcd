/** Whether a field has a value; the API server reads null as none. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
