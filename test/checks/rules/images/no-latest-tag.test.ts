import { noLatestTag } from '../../../../src/checks/rules/images/no-latest-tag';
import { Severity } from '../../../../src/findings/severity';
import { hitsOf, testRule } from '../../rule-bench';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

testRule(noLatestTag, {
  accepts: {
    'a version': 'containers: [{ image: "ghcr.io/acme/web:2.4.1" }]',
    'a digest without a tag': `containers: [{ image: "nginx@${DIGEST}" }]`,
    'latest beside a digest, which the runtime ignores': `containers: [{ image: "nginx:latest@${DIGEST}" }]`,
    'a version behind a port': 'containers: [{ image: "localhost:5000/web:1" }]',
    'a tag that only starts like it': 'containers: [{ image: "nginx:latest-alpine" }]',
    'a volume of another kind': 'volumes: [{ name: data, emptyDir: {} }]',
  },
  rejects: {
    'latest': ['containers: [{ image: "nginx:latest" }]', 'spec.containers[0].image'],
    'no tag': ['containers: [{ image: ghcr.io/acme/web }]', 'spec.containers[0].image'],
    'a port that looks like a tag': ['containers: [{ image: "localhost:5000/web" }]', 'spec.containers[0].image'],
    'no image': ['containers: [{ image: null }]', 'spec.containers[0].image'],
    'what no runtime reads': ['containers: [{ image: "Nginx:1.29" }, { image: "nginx:1.29 " }]', 'spec.containers[0].image', 'spec.containers[1].image'],
    'a digest that is cut short': ['containers: [{ image: "nginx@sha256:0a0a" }]', 'spec.containers[0].image'],
    'a number': ['containers: [{ image: 1.29 }]', 'spec.containers[0].image'],
    'each kind of container, and volumes': [
      'initContainers: [{ name: a, image: a }]\nephemeralContainers: [{ name: b, image: b }]\nvolumes: [{ name: model, image: { reference: acme/model } }]',
      'spec.initContainers[0].image', 'spec.ephemeralContainers[0].image', 'spec.volumes[0].image.reference',
    ],
    'a volume without a reference': ['volumes: [{ name: model, image: {} }]', 'spec.volumes[0].image.reference'],
  },
});

test.each([`nginx:1.29@sha256:${'0a'.repeat(16)}`, 'GHCR.io/acme/Web:1.0'])('tells how a reference is written where %s is none', image => {
  const [hit] = hitsOf(noLatestTag, `containers: [{ image: ${JSON.stringify(image)} }]`);
  expect(hit!.breach).toMatchObject({ found: image, expected: 'an image reference', fix: expect.stringContaining('64 hexadecimal digits') });
});

test('an empty image is no reference that is written wrongly', () => {
  expect(hitsOf(noLatestTag, 'containers: [{ image: "" }]').map(({ breach }) => [breach.found, breach.expected, breach.fix])).toEqual([['unset', 'an image with a version', undefined]]);
});

test.each([
  ['web:${TAG}', Severity.LOW], ['acme/${NAME}', Severity.LOW], ['${REGISTRY}/web', undefined], ['${REGISTRY}/web:latest', undefined], ['${NAME}:latest', undefined],
])('of %s, nobody knows the version before the variable is filled in: %s', (image, severity) => {
  expect(hitsOf(noLatestTag, `containers: [{ image: "${image}" }]`)[0]?.breach.severity).toBe(severity);
});
