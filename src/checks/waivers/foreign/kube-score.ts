import { type ForeignTool, itemsOf } from './foreign-tool';

/** Checks that are ignored together with another. */
const IMPLIED: ReadonlyMap<string, string> = new Map([['container-resources', 'container-ephemeral-storage-request-and-limit']]);

/**
 * `kube-score/ignore: service-type,stable-version`; there is no place for a reason.
 *
 * @see https://github.com/zegl/kube-score#ignoring-a-test
 * @see https://github.com/zegl/kube-score/blob/master/scorecard/scorecard.go
 */
export const kubeScore: ForeignTool = {
  name: 'kube-score',
  read({ key, value }) {
    const checks = key === 'kube-score/ignore' ? itemsOf(value) : [];
    return [...new Set(checks.flatMap(check => [check, IMPLIED.get(check) ?? check]))].map(check => ({ check }));
  },
};
