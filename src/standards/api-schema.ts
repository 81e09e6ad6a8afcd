import table from './api-table.json';

/** The kinds of Kubernetes' own API and their fields, for all versions that the library knows. */
export interface ApiSchema {
  /** Sets of words that a text may be one of: `Always|Never|OnFailure`. */
  readonly words: readonly string[];
  /**
   * Name, then fields: `SecurityContext privileged=b appArmorProfile=#o0@30- …`.
   *
   * Behind `=` stands the type, `!` where the API server asks for the field, and behind `@` the first and last minor version, where those are not the definition's own.
   * Types: `s` text, `b` boolean, `i` and `l` integers of 32 and 64 bits, `n` number, `q` quantity, `x` integer or text, `t` and `m` times, `y` base64, `a` anything; `e` and `#` are
   * followed by the number (base 36) of words and definition; `[` stands before the type of a list's items, `{` before that of a mapping's values, and `A`, `B`, `S` before a
   * definition that may also be a list of such, a boolean, or a list of texts.
   */
  readonly definitions: readonly string[];
  /** By `apiVersion`: kinds, the numbers of their definitions, and the versions that serve them. */
  readonly kinds: Readonly<Record<string, string>>;
}

/**
 * Recorded from `api/openapi-spec/swagger.json` of k8s.io/kubernetes (Apache-2.0), a release of each minor version, by `npm run conformance:schema -- --record`.
 */
export const API_SCHEMA: ApiSchema = table;
