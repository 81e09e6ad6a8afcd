import type { Control } from './control';

/**
 * OWASP Kubernetes Top Ten, 2022.
 *
 * @see https://owasp.org/www-project-kubernetes-top-ten/
 */
export const owasp = {
  workloads: control('K01', 'Insecure workload configurations'),
  supplyChain: control('K02', 'Supply chain vulnerabilities'),
  rbac: control('K03', 'Overly permissive RBAC'),
  policies: control('K04', 'No central enforcement of policies'),
  authentication: control('K06', 'Broken authentication'),
  segmentation: control('K07', 'Missing network segmentation'),
  secrets: control('K08', 'Secrets management failures'),
  components: control('K09', 'Misconfigured cluster components'),
  outdated: control('K10', 'Outdated and vulnerable components'),
} as const;

function control(number: string, title: string): Control {
  return { id: `owasp-2022:${number}`, title, url: `https://owasp.org/www-project-kubernetes-top-ten/2022/en/src/${number}` };
}
