/** Whether a boolean field is false or unset; values of another type, which the API server refuses, are not taken for false. */
export function isOff(value: unknown): boolean {
  return value === false || value === undefined || value === null;
}
