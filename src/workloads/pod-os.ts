/** Operating systems of pods. */
export enum PodOs {
  /** Linux. */
  LINUX = 'linux',
  /** Windows: fields that the API server refuses for it are left out. */
  WINDOWS = 'windows',
}
