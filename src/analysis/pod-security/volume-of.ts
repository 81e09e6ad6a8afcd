/** The volume that a path within a pod leads through: `volumes[0]` of `spec.volumes[0].hostPath`. */
export function volumeOf({ path }: { readonly path: string }): string {
  return path.slice('spec.'.length, path.indexOf(']') + 1);
}
