/**
 * The last day on which each minor version of Kubernetes 1 gets fixes from the project.
 *
 * @see https://kubernetes.io/releases/patch-releases/
 */
export const END_OF_SUPPORT: ReadonlyMap<number, string> = new Map([
  [19, '2021-10-28'], [20, '2022-02-28'], [21, '2022-06-28'], [22, '2022-10-28'], [23, '2023-02-28'], [24, '2023-07-28'], [25, '2023-10-28'],
  [26, '2024-02-28'], [27, '2024-07-16'], [28, '2024-10-28'], [29, '2025-02-28'], [30, '2025-07-15'], [31, '2025-11-11'], [32, '2026-02-28'],
  [33, '2026-06-28'], [34, '2026-10-27'], [35, '2027-02-28'], [36, '2027-06-28'], [37, '2027-10-28'],
]);
