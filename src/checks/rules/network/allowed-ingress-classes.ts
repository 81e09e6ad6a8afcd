import { ingressClass } from '../../../analysis/ingress/ingress-class';
import { INGRESS_KINDS } from '../../../analysis/ingress/ingress-rules';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { optionsOf } from '../../options';
import { objectRule } from '../../rule';

const ID = 'allowed-ingress-classes';

const options = record({ classes: described('Classes that Ingresses may name.', listOf(string)) });

export const allowedIngressClasses = objectRule({
  id: ID,
  title: 'Ingresses name a class that the policy allows',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Which controllers may take traffic in is for each house to say.',
  knownAs: ['kyverno:restrict-ingress-classes'],
  why: 'The class says which door the traffic comes in by: another one may be open to the internet, or nobody watches it.',
  fix: 'Set `spec.ingressClassName` to one of the classes that the policy names.',
  whenNotTo: 'A second controller is tried beside the first; allow its class in that namespace.',
  bad: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: shop }\nspec: { ingressClassName: public }',
  good: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: shop }\nspec: { ingressClassName: internal }',
  options,
  examplePolicy: `rules: { ${ID}: { classes: [internal] } }`,
  kinds: INGRESS_KINDS,

  *check(object, { policy }) {
    const allowed = optionsOf(ID, options, policy)?.classes;
    const { path, name } = ingressClass(object);
    if (allowed && !allowed.some(each => each === name)) {
      yield { path, found: written(name), expected: allowed.join(' or ') };
    }
  },
});
