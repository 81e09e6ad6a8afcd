/** What becomes of the NetworkPolicies that the library makes. */
export enum Isolation {
  /** They are written: pods are isolated. */
  ENFORCE = 'enforce',
  /** None is written; synthesis reports the traffic they would have cut. */
  REPORT = 'report',
}
