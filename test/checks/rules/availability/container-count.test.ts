import { containerCount } from '../../../../src/checks/rules/availability/container-count';
import { locatedOf } from '../../located';
import { testRule } from '../../rule-bench';

testRule(containerCount, {
  accepts: { 'init containers, which are gone when the others run': 'initContainers: [{ name: a }, { name: b }, { name: c }]\ncontainers: [{ name: web }]' },
  rejects: {
    'three containers': ['containers: [{ name: a }, { name: b }, { name: c }]', 'spec.containers'],
    'two containers and a sidecar': ['initContainers: [{ name: proxy, restartPolicy: Always }]\ncontainers: [{ name: a }, { name: b }]', 'spec.containers'],
  },
});

test('a number below 1 is refused', () => {
  expect(() => containerCount.options!.decode(locatedOf('{ most: 0 }'))).toThrow('most is 0, expected a whole number from 1 on');
});
