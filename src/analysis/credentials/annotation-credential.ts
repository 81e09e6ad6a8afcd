import { isFields } from '../../kube/fields';
import { assignedCredential } from './assigned';
import type { Credential } from './credential';
import { namedCredential } from './named';
import { recognise } from './recognise';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Keys of annotations that restart pods when something changes: `checksum/secret`. */
const CHECKSUM = /checksum|hash|digest|sha[0-9]*\b|fingerprint|revision|generation|version/i;

/** MD5, SHA-1 and SHA-2 in hexadecimal digits. */
const HEX_DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{128})$/i;

/** The credential that an annotation gives away to everybody who may read the object. */
export function annotationCredential(key: string, value: string): Credential | undefined {
  if (key === LAST_APPLIED && isFilledSecret(value)) {
    return { kind: 'Secret, kept by `kubectl apply`', isCertain: true };
  }
  return recognise(value) ?? (CHECKSUM.test(key) || HEX_DIGEST.test(value) ? undefined : byName(key, value));
}

function byName(key: string, value: string): Credential | undefined {
  return namedCredential(key.slice(key.indexOf('/') + 1), value) ?? assignedCredential(value);
}

function isFilledSecret(json: string): boolean {
  const applied = parsed(json);
  return isFields(applied) && applied.kind === 'Secret' && [applied.data, applied.stringData].some(data => isFields(data) && Object.values(data).some(Boolean));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
