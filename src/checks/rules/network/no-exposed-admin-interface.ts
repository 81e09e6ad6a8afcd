import { adminInterface } from '../../../analysis/exposure/admin-interface';
import { exposuresOf } from '../../../analysis/exposure/exposures';
import { servedPorts } from '../../../analysis/exposure/served-ports';
import { LabelledPods } from '../../../analysis/selection/labelled-pods';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const noExposedAdminInterface = setRule({
  id: 'no-exposed-admin-interface',
  title: 'What administers is not open to the outside',
  severity: Severity.HIGH,
  controls: [nsa.networkPolicies, owasp.authentication, owasp.components, attack.remoteServices],
  knownAs: ['kubescape:C-0021', 'kubescape:C-0274'],
  why: 'Whoever finds the address gives orders: nobody is asked who he is, or a single password stands between the internet and the cluster.',
  fix: 'Set the type of the Service to `ClusterIP` and use `kubectl port-forward`; or switch authentication on, or put a proxy before it that asks for a login.',
  whenNotTo: 'A firewall outside of the cluster lets nobody in but the people it is for.',
  bad: example('NodePort'),
  good: example('ClusterIP'),

  *check({ objects, pods }) {
    for (const exposure of exposuresOf(objects).filter(each => !asksForLogin(each.by))) {
      const found = servedPorts(exposure, LabelledPods.of(pods)).map(adminInterface).find(each => each !== undefined);
      if (found) {
        yield { object: exposure.by, path: exposure.path, found: `a way from outside to ${found}`, expected: 'none', cause: exposure.path };
      }
    }
  },
});

/** Names of annotations, of whatever controller, that make it ask for a login, or call what does. */
const LOGIN = /\/(?:auth-(?:url|signin|type|secret|realm|tls-secret|basic|external)|router\.middlewares|.*oidc.*|.*-auth-type|basic-auth.*)$/;

function asksForLogin({ manifest }: KubeObject): boolean {
  const filters = list(fields(manifest.spec).rules).flatMap(rule => list(fields(rule).filters));
  return filters.some(filter => fields(filter).type === 'ExtensionRef') || Object.keys(fields(fields(manifest.metadata).annotations)).some(key => LOGIN.test(key));
}

function example(type: string): string {
  return `apiVersion: v1
kind: Service
metadata: { name: workflows }
spec: { type: ${type}, selector: { app: workflows }, ports: [{ port: 2746 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: workflows, labels: { app: workflows } }
spec: { containers: [{ name: server, args: [server, --auth-mode=server] }] }`;
}
