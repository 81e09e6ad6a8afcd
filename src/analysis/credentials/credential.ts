/** What a text gives away; never the text itself. */
export interface Credential {
  /** What it is, to stand behind "a literal": `GitHub token`. */
  readonly kind: string;
  /** Whether its form leaves no doubt; otherwise its name and its look speak for it. */
  readonly isCertain: boolean;
}
