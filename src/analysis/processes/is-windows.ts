import { type Fields, fields } from '../../kube/fields';

/** Whether a pod is for nodes of Windows, by its `os` or by the label that it selects nodes with. */
export function isWindows({ os, nodeSelector }: Fields): boolean {
  return fields(os).name === 'windows' || fields(nodeSelector)['kubernetes.io/os'] === 'windows';
}
