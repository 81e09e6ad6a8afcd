import { emptyDirSizeLimit } from '../../../../src/checks/rules/volumes/empty-dir-size-limit';
import { testRule } from '../../rule-bench';

const DISK = 'volumes: [{ name: tmp, emptyDir: {} }]';
const MEMORY = 'volumes: [{ name: tmp, emptyDir: { medium: Memory } }]';
const limit = (name: string) => `resources: { limits: { ${name}: 1Gi } }`;
const PATH = 'spec.volumes[0].emptyDir.sizeLimit';

testRule(emptyDirSizeLimit, {
  accepts: {
    'a number of bytes': 'volumes: [{ name: tmp, emptyDir: { sizeLimit: 1000000 } }]',
    'a disk that one container has a limit for': `containers: [{}, { name: other, ${limit('ephemeral-storage')} }]\n${DISK}`,
    'memory that each container has a limit for': `containers: [{ ${limit('memory')} }]\n${MEMORY}`,
    'memory that the pod has a limit for': `${limit('memory')}\n${MEMORY}`,
    'other volumes': 'volumes: [{ name: a, configMap: { name: a } }, { name: b, emptyDir: null }]',
  },
  rejects: {
    'no limit': [DISK, PATH],
    'a limit of 0, which is none': ['volumes: [{ name: tmp, emptyDir: { sizeLimit: 0Gi } }]', PATH],
    'a mapping for a size': ['volumes: [{ name: tmp, emptyDir: { sizeLimit: { toString: 1 } } }]', PATH],
    'a disk with a limit for memory': [`containers: [{ ${limit('memory')} }]\n${DISK}`, PATH],
    'memory that one container has no limit for': [`containers: [{ ${limit('memory')} }, { name: other }]\n${MEMORY}`, PATH],
  },
});
