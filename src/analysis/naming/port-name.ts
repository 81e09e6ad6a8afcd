const LONGEST = 15;

const PORT_NAME = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What the API server expects of the name of a container's port. */
export const PORT_NAME_FORM = `at most ${LONGEST} lower-case letters, digits and single dashes, with a letter among them`;

/**
 * Whether a value is the name of a container's port.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6335#section-5.1
 */
export function isPortName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && PORT_NAME.test(value);
}
