import { Severity } from '../../../findings/severity';
import { imageReference } from '../../../images/reference';
import { text } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { containerRule } from '../../rule';

/** The repositories of the dashboard: the last parts of their paths. */
const DASHBOARD = /(?:^|\/)(?:kubernetesui\/dashboard(?:-[a-z]+)?|kubernetes-dashboard(?:-(?:amd64|arm|arm64))?)$/;

export const noDashboard = containerRule({
  id: 'no-dashboard',
  title: 'The Kubernetes dashboard is not installed',
  severity: Severity.MEDIUM,
  profile: 'strict',
  controls: [owasp.components, attack.remoteServices],
  knownAs: ['checkov:CKV_K8S_33', 'kubescape:C-0014'],
  why: 'The dashboard is a door to the cluster in a browser: wrongly set up it lets everybody in, and its project is archived.',
  fix: 'Remove it, and use `kubectl` or a tool that runs on the machine of whoever uses it.',
  whenNotTo: 'It is reachable only for people who have logged in, and its account may read only what they may.',
  bad: 'image: docker.io/kubernetesui/dashboard:v2.7.0',
  good: 'image: ghcr.io/acme/web:1.0.0',

  *check({ spec }) {
    const image = text(spec.image) ?? '';
    if (image.includes('dashboard') && DASHBOARD.test(imageReference(image)?.repository ?? '')) {
      yield { path: 'image', found: image, expected: 'no dashboard' };
    }
  },
});
