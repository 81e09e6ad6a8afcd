import { text } from '../../../kube/fields';
import { type ForeignTool, itemsOf, reasonOf, type Silenced } from './foreign-tool';

/** A point in time as RFC 3339 writes it. */
const TIME = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * `kubescape.io/skip-controls: C-0016,C-0017`, with `kubescape.io/skip-reason` and `kubescape.io/skip-expiry` beside it. Without an expiry that it can read,
 * Kubescape takes none of it.
 *
 * @see https://github.com/kubescape/kubescape/pull/3392
 */
export const kubescape: ForeignTool = {
  name: 'kubescape',
  read({ key, value, siblings }) {
    const checks = key === 'kubescape.io/skip-controls' ? itemsOf(value) : [];
    const said = { ...reasonOf(text(siblings['kubescape.io/skip-reason'])), ...expiryOf(text(siblings['kubescape.io/skip-expiry'])) };
    return checks.map(check => ({ check, ...said }));
  },
};

function expiryOf(expiry: string | undefined): Pick<Silenced, 'expires' | 'problem'> {
  if (!expiry) {
    return {};
  }
  const end = TIME.test(expiry) ? Date.parse(expiry) : Number.NaN;
  return Number.isNaN(end)
    ? { problem: { found: `with kubescape.io/skip-expiry ${expiry}`, expected: 'a time such as 2027-06-30T23:59:59Z' } }
    : { expires: new Date(end - 1).toISOString().slice(0, 10) };
}
