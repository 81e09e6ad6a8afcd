import { noSecretSubPath } from '../../../../src/checks/rules/secrets/no-secret-sub-path';
import { testRule } from '../../rule-bench';

const pod = (volume: string, mount: string, list = 'containers') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { volumes: [{ name: a, ${volume} }], ${list}: [{ name: web, volumeMounts: [{ name: a, mountPath: /a, ${mount} }] }] }`;
const PATH = 'spec.containers[0].volumeMounts[0]';

testRule(noSecretSubPath, {
  accepts: {
    'a whole volume': pod('secret: { secretName: db }', 'readOnly: true'),
    'a part of a ConfigMap': pod('configMap: { name: app }', 'subPath: app.yaml'),
    'a part of a projected volume without secrets': pod('projected: { sources: [{ configMap: { name: app } }] }', 'subPath: app.yaml'),
    'an empty part': pod('secret: { secretName: db }', 'subPath: ""'),
    'a volume that is not there': pod('emptyDir: {}', 'subPath: a').replace('{ name: a, mountPath', '{ name: b, mountPath'),
  },
  rejects: {
    'a part of a Secret': [pod('secret: { secretName: db }', 'subPath: password'), `${PATH}.subPath`],
    'a part by expression': [pod('secret: { secretName: db }', 'subPathExpr: $(POD_NAME)'), `${PATH}.subPathExpr`],
    'a part of a projected Secret': [pod('projected: { sources: [{ secret: { name: db } }] }', 'subPath: password'), `${PATH}.subPath`],
    'a part of what a driver mounts': [pod('csi: { driver: secrets-store.csi.k8s.io }', 'subPath: password'), `${PATH}.subPath`],
    'an init container': [pod('secret: { secretName: db }', 'subPath: password', 'initContainers'), 'spec.initContainers[0].volumeMounts[0].subPath'],
  },
});
