import { Severity } from '../../../findings/severity';
import { record } from '../../../kube/decode/composite';
import { fields, text } from '../../../kube/fields';
import { END_OF_SUPPORT } from '../../../standards/end-of-support';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

/** The version stands in the policy, not in a manifest. */
const POLICY = { reference: { apiVersion: 'cdk8s-hardened/v1', kind: 'Policy', name: 'of this check' }, manifest: {} };

const MINOR = /^v?1\.([0-9]{1,3})(?![0-9])/;

export const supportedVersion = setRule({
  id: 'supported-version',
  title: 'The cluster runs a version of Kubernetes that gets fixes',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [owasp.outdated, nsa.upgrades],
  knownAs: ['kubescape:C-0273'],
  why: 'Flaws found after the end of support stay open, and everybody can read how to use them.',
  fix: 'Upgrade the cluster, then raise `kubernetes` in the policy.',
  whenNotTo: 'A vendor mends the version for longer than the project does.',
  bad: 'apiVersion: v1\nkind: Node\nmetadata: { name: node-1 }\nstatus: { nodeInfo: { kubeletVersion: v1.30.4 } }',
  good: 'apiVersion: v1\nkind: Node\nmetadata: { name: node-1 }\nstatus: { nodeInfo: { kubeletVersion: v1.37.1 } }',
  options: record({}),
  examplePolicy: 'rules: { supported-version: {} }',

  *check(facts) {
    const { kubernetes, today } = facts.context;
    const nodes = facts.ofKind('Node').map(object => {
      const version = text(fields(fields(object.manifest.status).nodeInfo).kubeletVersion) ?? '';
      return { object, path: 'status.nodeInfo.kubeletVersion', version };
    });
    for (const { object, path, version } of [{ object: POLICY, path: 'kubernetes', version: `1.${kubernetes}` }, ...nodes]) {
      const end = END_OF_SUPPORT.get(Number(MINOR.exec(version)?.[1]));
      if (end !== undefined && end < today) {
        yield { object, path, found: `${version}, which got fixes until ${end}`, expected: 'a version that gets fixes' };
      }
    }
  },
});
