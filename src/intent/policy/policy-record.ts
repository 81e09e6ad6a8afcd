import { Severity } from '../../findings/severity';
import { parseCidr } from '../../kube/cidr';
import { listOf, mapOf, optional, record } from '../../kube/decode/composite';
import { checked, type Decoded, type Decoder, described, matching, oneOf, string } from '../../kube/decode/decoder';
import type { Located } from '../../kube/decode/located';
import { isDnsLabel, NAMESPACE_FORM } from '../../kube/names';
import { minorVersion, NEWEST_KUBERNETES, OLDEST_KUBERNETES } from '../../standards/kubernetes';
import { waiverRecord } from './waiver-record';

/** Profiles, the weakest first. */
export const PROFILES = ['baseline', 'restricted', 'hardened', 'strict'] as const;

/** A set of rules by name. */
export type ProfileName = (typeof PROFILES)[number];

/** Tools whose suppressions a policy may honour. */
export const OTHER_TOOLS = ['checkov', 'kube-linter', 'kube-score', 'polaris', 'kubescape'] as const;

/** A tool by the name that the policy gives it. */
export type OtherTool = (typeof OTHER_TOOLS)[number];

const kubernetes: Decoder<number> = {
  schema: { type: 'string', pattern: '^v?1\\.\\d{1,3}(\\.\\d+)?$' },
  decode(located) {
    const minor = minorVersion(located.source);
    if (minor === undefined || minor < OLDEST_KUBERNETES || minor > NEWEST_KUBERNETES) {
      throw located.expected(`a version from "1.${OLDEST_KUBERNETES}" to "1.${NEWEST_KUBERNETES}"`);
    }
    return minor;
  },
};

/** Options are read by the rule they are for, with the place they stand at. */
const ruleOptions: Decoder<Located> = { schema: { type: ['object', 'null'] }, decode: located => located };

const cidrs = listOf(checked(string, 'addresses with their mask such as 10.0.0.0/8', text => parseCidr(text) !== undefined));
const labels = mapOf(string);

const dns = record({
  preset: optional(described('Where DNS is served.', oneOf('kube-dns', 'openshift', 'node-local-dns', 'none'))),
  namespace: optional(described('Namespace of the DNS pods.', string)),
  labels: optional(described('Labels of the DNS pods.', labels)),
  ports: optional(described('Ports the DNS pods listen on.', listOf(portNumber()))),
  cidrs: optional(described('Addresses of DNS servers outside the pod network.', cidrs)),
});

const ingressController = record({ namespace: string, labels: optional(labels) });

/** The policy file, field by field. */
export const policyRecord = record({
  apiVersion: oneOf('cdk8s-hardened/v1'),
  kind: oneOf('Policy'),
  profile: optional(described('The set of rules.', oneOf(...PROFILES))),
  kubernetes: optional(described('Version of the cluster.', kubernetes)),
  failOn: optional(described('The lowest severity that fails.', oneOf<Severity | 'never'>(...Object.values(Severity), 'never'))),
  namespace: optional(described('Namespace of objects that name none.', checked(string, NAMESPACE_FORM, isDnsLabel))),
  rules: optional(described('Options of rules, by id.', mapOf(ruleOptions))),
  trustedRegistries: optional(described('Prefixes of images that may run: `ghcr.io/acme`.', listOf(string))),
  zones: optional(described('Zones and what they may reach.', mapOf(record({ mayReach: listOf(string) })))),
  apiServer: optional(described('Addresses of the API server.', record({ cidrs }))),
  dns: optional(described('Where DNS is served.', dns)),
  ingressController: optional(described('The pods that ingress traffic comes from.', ingressController)),
  externals: optional(described('Objects that others make: `Kind/namespace/name`.', listOf(matching(/^[^/]+\/[^/]*\/[^/]+$/, '`Kind/namespace/name`')))),
  schemas: optional(described('Folders of CustomResourceDefinitions that custom resources are judged by, below the folder of the policy.', listOf(string))),
  honour: optional(described('Tools whose suppressions count.', listOf(oneOf(...OTHER_TOOLS)))),
  waivers: optional(described('Findings that are accepted.', listOf(waiverRecord))),
});

/** What a policy file says. */
export type PolicyRecord = Decoded<typeof policyRecord>;

/** The policy where there is none: every default. */
export const NO_POLICY: PolicyRecord = { apiVersion: 'cdk8s-hardened/v1', kind: 'Policy' };

function portNumber(): Decoder<number> {
  return {
    schema: { type: 'integer', minimum: 1, maximum: 65535 },
    decode(located) {
      const value = located.value;
      if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > 65535) {
        throw located.expected('a port from 1 to 65535');
      }
      return Number(value);
    },
  };
}
