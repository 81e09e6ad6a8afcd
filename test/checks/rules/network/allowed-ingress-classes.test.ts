import { allowedIngressClasses } from '../../../../src/checks/rules/network/allowed-ingress-classes';
import { ingress } from '../../network-bench';
import { testRule } from '../../rule-bench';

testRule(allowedIngressClasses, {
  accepts: {
    'a class that is allowed': ingress('ingressClassName: internal'),
    'a class that is allowed, by the annotation': ingress('', '{ kubernetes.io/ingress.class: internal }'),
  },
  rejects: {
    'another class': [ingress('ingressClassName: public'), 'spec.ingressClassName'],
    'no class, which is whatever is the default': [ingress(''), 'spec.ingressClassName'],
    'another class by the annotation': [ingress('ingressClassName: internal', '{ kubernetes.io/ingress.class: public }'), 'metadata.annotations["kubernetes.io/ingress.class"]'],
  },
});
