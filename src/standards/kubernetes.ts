/** The oldest minor version of Kubernetes 1 that the library knows. */
export const OLDEST_KUBERNETES = 19;

/** The newest minor version of Kubernetes 1 that the library knows. */
export const NEWEST_KUBERNETES = 37;

/** The minor version of a text such as `1.34` or `v1.34.2`; undefined for anything else. */
export function minorVersion(version: string): number | undefined {
  const match = /^v?1\.(\d{1,3})(?:\.\d+)?$/.exec(version);
  return match ? Number(match[1]) : undefined;
}
