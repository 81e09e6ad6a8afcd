import type { Control } from './control';

/**
 * MITRE ATT&CK for Containers: the techniques that a rule takes away.
 *
 * @see https://attack.mitre.org/matrices/enterprise/containers/
 */
export const attack = {
  escape: technique('T1611', 'Escape to host'),
  deploy: technique('T1610', 'Deploy container'),
  administration: technique('T1609', 'Container administration command'),
  exploitation: technique('T1068', 'Exploitation for privilege escalation'),
  implant: technique('T1525', 'Implant internal image'),
  maliciousImage: technique('T1204.003', 'User execution: malicious image'),
  credentialsInFiles: technique('T1552.001', 'Unsecured credentials: in files'),
  containerApi: technique('T1552.007', 'Unsecured credentials: container API'),
  metadataApi: technique('T1552.005', 'Unsecured credentials: cloud instance metadata API'),
  stealToken: technique('T1528', 'Steal application access token'),
  validAccounts: technique('T1078', 'Valid accounts'),
  manipulation: technique('T1098.006', 'Account manipulation: additional container cluster roles'),
  discovery: technique('T1046', 'Network service discovery'),
  publicApplication: technique('T1190', 'Exploit public-facing application'),
  remoteServices: technique('T1133', 'External remote services'),
  denial: technique('T1499', 'Endpoint denial of service'),
  destruction: technique('T1485', 'Data destruction'),
  removal: technique('T1070', 'Indicator removal'),
  impair: technique('T1562', 'Impair defenses'),
  adversaryInTheMiddle: technique('T1557', 'Adversary in the middle'),
  exfiltration: technique('T1048', 'Exfiltration over alternative protocol'),
  scheduledJob: technique('T1053.007', 'Scheduled task: container orchestration job'),
} as const;

function technique(id: string, title: string): Control {
  return { id: `attack:${id}`, title, url: `https://attack.mitre.org/techniques/${id.replace('.', '/')}/` };
}
