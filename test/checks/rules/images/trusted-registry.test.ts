import { selectRules } from '../../../../src/checks/profile';
import { trustedRegistry } from '../../../../src/checks/rules/images/trusted-registry';
import { CONTEXT, hitsOf, policyOf, testRule } from '../../rule-bench';

const image = (text: string) => `containers: [{ image: "${text}" }]`;

describe('with a part of a registry', () => {
  testRule(trustedRegistry, {
    policy: 'trustedRegistries: [ghcr.io/acme, "localhost:5000/", docker.io/library]',
    accepts: {
      'what lies below it': image('ghcr.io/acme/web:1'),
      'what lies deeper': image('ghcr.io/acme/team/web:1'),
      'the host in capitals, and with its port': 'containers: [{ image: "GHCR.io/acme/web:1" }, { image: "ghcr.io:443/acme/web:1" }]',
      'a prefix with a slash at its end': image('localhost:5000/web:1'),
      'official images, however they are written': 'containers: [{ image: nginx }, { image: docker.io/nginx }, { image: index.docker.io/library/nginx }]',
    },
    rejects: {
      'a name that only starts like it': [image('ghcr.io/acme-evil/web:1'), 'spec.containers[0].image'],
      'a host that only starts like it': [image('ghcr.io.evil.example/acme/web:1'), 'spec.containers[0].image'],
      'another port': [image('ghcr.io:8443/acme/web:1'), 'spec.containers[0].image'],
      'others on Docker Hub': [image('bitnami/nginx:1'), 'spec.containers[0].image'],
      'what is no reference': [image('ghcr.io/acme/Web:1'), 'spec.containers[0].image'],
      'the image of a volume': [
        `${image('nginx:1')}\nvolumes: [{ name: model, image: { reference: "quay.io/acme/model:1" } }]`, 'spec.volumes[0].image.reference',
      ],
    },
  });
});

describe('with names without a host', () => {
  testRule(trustedRegistry, {
    policy: 'trustedRegistries: [acme]',
    accepts: { 'what lies below them on Docker Hub': 'containers: [{ image: acme/web }, { image: docker.io/acme/web }]' },
    rejects: { 'the same name elsewhere': [image('quay.io/acme/web'), 'spec.containers[0].image'] },
  });
});

test('is on as soon as the policy names a registry', () => {
  const isOn = (policy: string) => selectRules([trustedRegistry], { ...CONTEXT, policy: policyOf(policy) }).length > 0;
  expect(['', 'trustedRegistries: []', 'trustedRegistries: [ghcr.io]'].map(isOn)).toEqual([false, false, true]);
});

test('says nothing without names', () => {
  expect(hitsOf(trustedRegistry, image('quay.io/acme/web'), { policy: policyOf('') })).toEqual([]);
});
