/** A way in which cyclonus is known to differ from the API, and from us. */
export interface Deviation {
  readonly id: string;
  readonly reason: string;
  /** The flag with which the reference errs alike. */
  readonly flag: string;
}

/** All differences with cyclonus come from these: an entry that explains none of them is out of date. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    id: 'NotIn needs the label',
    reason: 'cyclonus v0.5.6 lets NotIn match only where the label is there (pkg/kube/labelselector.go); to apimachinery, a missing label is not in the list',
    flag: '-not-in-needs-label',
  },
  {
    id: 'an empty value matches a missing label',
    reason: 'cyclonus v0.5.6 compares matchLabels with what a map of Go gives for a missing key (pkg/kube/labelselector.go), which is an empty text',
    flag: '-empty-matches-absent',
  },
];
