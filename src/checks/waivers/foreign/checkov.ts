import { type ForeignTool, reasonOf } from './foreign-tool';

/**
 * `checkov.io/skip1: CKV_K8S_20=why`; the key needs no more than to hold `checkov.io/skip`. Comments such as `#checkov:skip=…` are not understood.
 *
 * @see https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
 * @see https://github.com/bridgecrewio/checkov/blob/main/checkov/kubernetes/kubernetes_utils.py (get_skipped_checks)
 */
export const checkov: ForeignTool = {
  name: 'checkov',
  read({ key, value }) {
    if (!/(?:checkov|bridgecrew)\.io\/skip/.test(key)) {
      return [];
    }
    const [check = '', ...reason] = value.split('=');
    return check.trim() === '' ? [] : [{ check: check.trim(), ...reasonOf(reason.join('=')) }];
  },
};
