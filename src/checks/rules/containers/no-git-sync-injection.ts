import { Severity } from '../../../findings/severity';
import { fields, list, text } from '../../../kube/fields';
import type { Container } from '../../../kube/pods';
import { attack } from '../../../standards/attack';
import { containerRule } from '../../rule';

/** What git-sync takes the name of its git program from, in versions 4 and 3. */
const VARIABLES = new Set<unknown>(['GITSYNC_GIT', 'GIT_SYNC_GIT']);

const FLAG = /^--?git(?:=|$)/;

/** The image of git-sync, from whatever registry. */
const IMAGE = /(?:^|\/)git-sync(?:$|[:@])/;

export const noGitSyncInjection = containerRule({
  id: 'no-git-sync-injection',
  title: 'No manifest tells git-sync which program git is',
  severity: Severity.HIGH,
  profile: 'strict',
  controls: [attack.administration],
  knownAs: ['checkov:CKV_K8S_159'],
  why: 'The container runs whatever the setting names as git: whoever may write it runs programs of the synchronised repository with the rights of the pod.',
  fix: 'Remove the variable or flag; git-sync finds the git of its image.',
  whenNotTo: 'The program that is named comes with the image, and nobody but its maintainers may write the manifest.',
  bad: 'image: registry.k8s.io/git-sync/git-sync:v4.4.0\nenv: [{ name: GITSYNC_GIT, value: /git/hook }]',
  good: 'image: registry.k8s.io/git-sync/git-sync:v4.4.0\nenv: [{ name: GITSYNC_REPO, value: https://git.example/site }]',

  *check(container) {
    const env = list(container.spec.env).findIndex(each => VARIABLES.has(fields(each).name));
    if (env >= 0) {
      yield { path: `env[${env}]`, found: 'the program that git-sync runs as git', expected: 'unset' };
    }
    yield* flags(container);
  },
});

function flags({ spec }: Container): { path: string; found: string; expected: string }[] {
  const index = IMAGE.test(text(spec.image) ?? '') ? list(spec.args).findIndex(each => FLAG.test(text(each) ?? '')) : -1;
  return index < 0 ? [] : [{ path: `args[${index}]`, found: 'the program that git-sync runs as git', expected: 'unset' }];
}
