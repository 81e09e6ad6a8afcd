import { noGitSyncInjection } from '../../../../src/checks/rules/containers/no-git-sync-injection';
import { testRule } from '../../rule-bench';

testRule(noGitSyncInjection, {
  accepts: {
    'other variables': 'env: [{ name: GITSYNC_REF, value: main }, { name: GIT }]',
    'the flag of another program': 'image: registry.example/builder:1.0.0\nargs: [--git=/usr/bin/git]',
    'other flags of git-sync': 'image: registry.k8s.io/git-sync/git-sync:v4.4.0\nargs: [--git-config=a:b, --gitp]',
  },
  rejects: {
    'the variable from a ConfigMap': [
      'env: [{ name: A }, { name: GITSYNC_GIT, valueFrom: { configMapKeyRef: { name: a, key: git } } }]', 'spec.containers[0].env[1]',
    ],
    'the variable of version 3': ['env: [{ name: GIT_SYNC_GIT, value: /git }]', 'spec.containers[0].env[0]'],
    'the flag': ['image: registry.k8s.io/git-sync/git-sync:v4.4.0\nargs: [--repo=a, --git=/git]', 'spec.containers[0].args[1]'],
    'the flag with its value behind it': ['image: git-sync@sha256:00\nargs: [-git, /git]', 'spec.containers[0].args[0]'],
  },
});
