import { imagesOf, writtenImage } from '../../../src/analysis/images/images-of';
import { kubeObject } from '../../../src/kube/object';
import { podTemplateOf } from '../../../src/kube/pods';

const imagesIn = (spec: object) => imagesOf(podTemplateOf(kubeObject({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec }))!);

test('finds the images of containers of each kind and of volumes, with their fields', () => {
  const images = imagesIn({
    initContainers: [{ name: 'a', image: 'a' }],
    containers: [{ name: 'b', image: 'b:1', imagePullPolicy: 'Always' }],
    ephemeralContainers: [{ name: 'c', image: 'c' }],
    volumes: [{ name: 'x', emptyDir: {} }, { name: 'm', image: { reference: 'd:2', pullPolicy: 'Never' } }],
  });
  expect(images.map(({ path, pullPolicy, container }) => [path, pullPolicy.path, pullPolicy.written, container])).toEqual([
    ['spec.initContainers[0].image', 'spec.initContainers[0].imagePullPolicy', undefined, 'a'],
    ['spec.containers[0].image', 'spec.containers[0].imagePullPolicy', 'Always', 'b'],
    ['spec.ephemeralContainers[0].image', 'spec.ephemeralContainers[0].imagePullPolicy', undefined, 'c'],
    ['spec.volumes[1].image.reference', 'spec.volumes[1].image.pullPolicy', 'Never', undefined],
  ]);
});

test('shows what is written, whatever its type', () => {
  const images = imagesIn({ containers: [{}, { image: '' }, { image: null }, { image: 1.5 }, { image: ['a'] }, { image: 'a' }] });
  expect(images.map(writtenImage)).toEqual(['unset', 'unset', 'unset', '1.5', '["a"]', 'a']);
});
