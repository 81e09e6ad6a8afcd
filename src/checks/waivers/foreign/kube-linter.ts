import { type ForeignTool, reasonOf } from './foreign-tool';

const ONE = 'ignore-check.kube-linter.io/';
const ALL = 'kube-linter.io/ignore-all';

/**
 * `ignore-check.kube-linter.io/host-network: why`, and `kube-linter.io/ignore-all: why`.
 *
 * @see https://docs.kubelinter.io/#/configuring-kubelinter?id=ignoring-violations-for-specific-cases
 * @see https://github.com/stackrox/kube-linter/blob/main/pkg/ignore/ignore.go
 */
export const kubeLinter: ForeignTool = {
  name: 'kube-linter',
  read({ key, value }) {
    if (key === ALL) {
      return [reasonOf(value)];
    }
    const check = key.startsWith(ONE) ? key.slice(ONE.length) : '';
    return check === '' ? [] : [{ check, ...reasonOf(value) }];
  },
};
