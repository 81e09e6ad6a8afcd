import type { ForeignTool } from './foreign-tool';

const KEY = /^polaris\.fairwinds\.com\/(?:exempt|(.+)-exempt)$/;

/**
 * `polaris.fairwinds.com/hostNetworkSet-exempt: "true"`, and `polaris.fairwinds.com/exempt: "true"` for all checks; there is no place for a reason.
 *
 * @see https://polaris.docs.fairwinds.com/customization/exemptions/
 * @see https://github.com/FairwindsOps/polaris/blob/master/pkg/validator/schema.go (hasExemptionAnnotation)
 */
export const polaris: ForeignTool = {
  name: 'polaris',
  read({ key, value }) {
    const match = value.toLowerCase() === 'true' ? KEY.exec(key) : undefined;
    return match ? [match[1] === undefined ? {} : { check: match[1] }] : [];
  },
};
