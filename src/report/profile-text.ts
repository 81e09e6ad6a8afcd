import type { Card } from '../checks/card';

/** What people call the profile of a rule. */
export function profileText({ profile = 'default' }: Card): string {
  return { default: 'hardened', strict: 'strict', option: 'by option' }[profile];
}
