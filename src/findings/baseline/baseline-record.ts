import { listOf, optional, record } from '../../kube/decode/composite';
import { type Decoded, type Decoder, described, matching, oneOf, string } from '../../kube/decode/decoder';
import { SEVERITIES } from '../severity';

const FINGERPRINT = /^[0-9a-f]{32}:[1-9]\d*$/;

const findings = listOf(record({
  rule: described('Id of the rule.', string),
  severity: described('How bad it was: one that is worse is a new finding.', oneOf(...SEVERITIES)),
  resource: described('The object, for people.', string),
  container: optional(described('The container, for people.', string)),
  includes: optional(described('Weaker findings with the same cause: one more of them is a new finding.', listOf(string))),
  fingerprint: described('What tells the finding apart.', matching(FINGERPRINT, 'a fingerprint as --write-baseline writes it')),
}));

/** Findings, each once: a file that was merged badly may hold one twice. */
const distinct: Decoder<Decoded<typeof findings>> = {
  schema: findings.schema,
  decode(located) {
    const read = findings.decode(located);
    const seen = new Set<string>();
    read.forEach(({ fingerprint }, index) => {
      if (seen.has(fingerprint)) {
        throw located.items![index]!.fields!.get('fingerprint')!.expected('each fingerprint once', `${fingerprint} for the second time`);
      }
      seen.add(fingerprint);
    });
    return read;
  },
};

/** The file of findings that are known, field by field. */
export const baselineRecord = record({
  apiVersion: oneOf('cdk8s-hardened/v1'),
  kind: oneOf('Baseline'),
  findings: described('What was found when the baseline was written.', distinct),
});

/** What a baseline says. */
export type BaselineRecord = Decoded<typeof baselineRecord>;

/** A finding that is known. */
export type BaselineEntry = BaselineRecord['findings'][number];
