import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { type Decoder, described } from '../../../kube/decode/decoder';
import { fields, list } from '../../../kube/fields';
import { optionsOf } from '../../options';
import { objectRule } from '../../rule';

const ID = 'allowed-service-ports';

const RANGE = /^(\d{1,5})(?:-(\d{1,5}))?$/;

interface PortRange {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

const portRange: Decoder<PortRange> = {
  schema: { type: ['integer', 'string'], pattern: RANGE.source },
  decode(located) {
    const [, first, last = first] = RANGE.exec(located.source) ?? [];
    if (first === undefined || Number(first) < 1 || Number(last) > 65535 || Number(last) < Number(first)) {
      throw located.expected('a port, or the first and the last of several, as in 80 and 8000-8999');
    }
    return { first: Number(first), last: Number(last), text: located.source };
  },
};

const options = record({ ports: described('Ports that Services may have: `80`, `8000-8999`.', listOf(portRange)) });

export const allowedServicePorts = objectRule({
  id: ID,
  title: 'Services have ports that the policy allows',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Which ports Services may have is for each house to say.',
  knownAs: ['kyverno:restrict-service-port-range'],
  why: 'Firewalls and people know the ports that were agreed on; any other one is outside of what they watch.',
  fix: 'Set `port` to one that the policy names; `targetPort` may stay as it is.',
  whenNotTo: 'A protocol that knows one port only; add that port to the policy.',
  bad: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 3000 }] }',
  good: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80, targetPort: 3000 }] }',
  options,
  examplePolicy: `rules: { ${ID}: { ports: [80, 443, 8000-8999] } }`,
  kinds: ['Service'],

  *check({ manifest }, { policy }) {
    const allowed = optionsOf(ID, options, policy)?.ports;
    const { ports, type } = fields(manifest.spec);
    for (const [index, { port }] of allowed && type !== 'ExternalName' ? list(ports).map(fields).entries() : []) {
      if (!allowed!.some(({ first, last }) => typeof port === 'number' && port >= first && port <= last)) {
        yield { path: `spec.ports[${index}].port`, found: written(port), expected: allowed!.map(each => each.text).join(' or ') };
      }
    }
  },
});
