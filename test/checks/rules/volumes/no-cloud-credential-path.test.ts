import { noCloudCredentialPath } from '../../../../src/checks/rules/volumes/no-cloud-credential-path';
import { testRule } from '../../rule-bench';

const volume = (path: string) => `volumes: [{ name: host, hostPath: { path: ${path} } }]`;
const CREDENTIALS = [
  '/root/.aws', '/root/.aws/credentials', '/home/ci/.azure/', '/.config/gcloud/application_default_credentials.json', '/srv/.config', '/gcloud',
  '/etc/kubernetes/azure.json', '/etc/kubernetes/cloud.conf', '/home/ci/.oci/config', '/home/ci/./.aliyun',
];

testRule(noCloudCredentialPath, {
  accepts: {
    'another path': volume('/data'),
    'names that are alike': volume('/srv/.awsome'),
    'a file of another configuration': volume('/srv/.config/app'),
  },
  rejects: Object.fromEntries(CREDENTIALS.map(path => [path, [volume(path), 'spec.volumes[0].hostPath.path'] as const])),
});
