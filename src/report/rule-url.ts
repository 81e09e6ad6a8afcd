const PAGES = 'https://github.com/cdk8s-hardened/cdk8s-hardened/blob/main/docs/rules';

/** The page about a rule; what is said about the check itself has none of its own. */
export function ruleUrl({ id, bad }: { readonly id: string; readonly bad: string }): string {
  return bad === '' ? `${PAGES}/README.md` : `${PAGES}/${id}.md`;
}
