import { assignedCredential } from './assigned';
import type { Credential } from './credential';
import { namedCredential } from './named';
import { recognise } from './recognise';

/** No credential of a known form is shorter. */
const SHORTEST = 12;

/** The credential that a named value is or holds; passwords in URLs are left to `urlCredential`. */
export function credentialIn(name: string, value: string): Credential | undefined {
  return (value.length < SHORTEST ? undefined : recognise(`${name}=${value}`)) ?? namedCredential(name, value) ?? assignedCredential(value);
}
