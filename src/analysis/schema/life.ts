/** From which minor version of Kubernetes to which something is there. */
export interface Life {
  readonly from: number;
  readonly to: number;
}
