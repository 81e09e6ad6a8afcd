import type { Card } from '../checks/card';

/** How bad it is to break a rule, wherever that is graded: `high; medium on plain YAML`. */
export function severityText({ severity, onYaml, inDaemonSet }: Card): string {
  return [
    severity,
    onYaml && onYaml !== severity && `${onYaml} on plain YAML`,
    inDaemonSet && `${inDaemonSet} at most in a DaemonSet of plain YAML`,
  ].filter(Boolean).join('; ');
}
