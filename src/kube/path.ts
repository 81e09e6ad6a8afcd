/** Joins paths of fields: an empty one stands for where you are. */
export function joinPath(path: string, field: string): string {
  if (path === '' || field === '') {
    return path + field;
  }
  return field.startsWith('[') ? path + field : `${path}.${field}`;
}

/** A key as a part of a path: in quotes where it is no plain word. */
export function keyPath(path: string, key: string): string {
  return joinPath(path, /^[A-Za-z_][\w-]*$/.test(key) ? key : `[${JSON.stringify(key)}]`);
}

/** `spec.containers[0].env` as its parts. Keys with dots stand in quotes: `labels["a.b/c"]`. */
export function segments(path: string): string[] {
  if (!path.includes('"')) {
    return path.split(/[.[\]]+/).filter(Boolean);
  }
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, name]) => quoted ?? index ?? name!);
}
