import { isPortNumber, LAST_PORT } from '../../kube/port-set';
import { isPortName } from './port-name';

/** What the API server expects of the number of a port. */
export const PORT_NUMBER_FORM = `a whole number from 1 to ${LAST_PORT}`;

/** Whether a value is the number of a port, or the name of a container's. */
export function isPort(value: unknown): boolean {
  return isPortNumber(value) || isPortName(value);
}
