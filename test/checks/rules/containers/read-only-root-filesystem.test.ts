import { readOnlyRootFilesystem } from '../../../../src/checks/rules/containers/read-only-root-filesystem';
import { testRule } from '../../rule-bench';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { ${spec} }`;

testRule(readOnlyRootFilesystem, {
  accepts: {
    'a debug container, which brings its tools': pod('ephemeralContainers: [{ name: debug }]'),
    'a pod for Windows, which has no such thing': pod('os: { name: windows }, containers: [{ name: web }]'),
  },
  rejects: {
    'no field': ['{}', 'spec.containers[0].securityContext.readOnlyRootFilesystem'],
    'a text': ['securityContext: { readOnlyRootFilesystem: "true" }', 'spec.containers[0].securityContext.readOnlyRootFilesystem'],
    'a sidecar': [
      pod('initContainers: [{ name: proxy, restartPolicy: Always }]'), 'spec.initContainers[0].securityContext.readOnlyRootFilesystem',
    ],
  },
});
