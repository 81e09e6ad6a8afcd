/** A control of a standard: what the world outside calls a requirement. */
export interface Control {
  /** Standard and number: `cis:5.2.5`. */
  readonly id: string;
  /** In our own words. */
  readonly title: string;
  readonly url: string;
}
