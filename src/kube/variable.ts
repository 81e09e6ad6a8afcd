/** `${NAME}`, `${NAME:=web}`: Flux, Cluster API and envsubst fill it in before the API server sees it. */
const VARIABLE = /\$\{[A-Za-z_]\w*(?:[^\w}][^}]*)?\}/;

/** What to do about one that is still there. */
export const FILL_IN = 'Fill in the variables before the check, as `envsubst` and `flux build kustomization` do.';

/** Whether a text holds a variable that somebody else fills in. */
export function holdsVariable(text: unknown): boolean {
  return typeof text === 'string' && VARIABLE.test(text);
}
