import type { cdk8s } from 'projen';

/** The sizes that keep each file readable at one sitting. */
export function limitSizes(project: cdk8s.ConstructLibraryCdk8s): void {
  project.eslint?.addRules({
    'max-lines': ['error', { max: 250 }],
    'max-params': ['error', 4],
    'max-depth': ['error', 3],
    'max-statements': ['error', 20],
    'complexity': ['error', 10],
    'no-bitwise': 'off',
    '@typescript-eslint/no-explicit-any': 'error',
    'import/no-default-export': 'error',
    'import/order': ['error', { groups: ['builtin', 'external', 'parent', 'sibling'], alphabetize: { order: 'asc', caseInsensitive: true } }],
    // Private members of the dependency are reached by ['name']: they have no other way in.
    'dot-notation': 'off',
    '@typescript-eslint/dot-notation': ['error', { allowPrivateClassPropertyAccess: true }],
  });
  project.eslint?.addOverride({
    files: ['test/**/*.ts', 'bench/**/*.ts', 'examples/**/*.ts', 'docs/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 500 }],
      'max-statements': ['error', 40],
      'complexity': ['error', 15],
      'max-params': ['error', 5],
      '@stylistic/max-len': ['error', { code: 210, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreComments: true, ignoreRegExpLiterals: true }],
      // A table of cases reads best with a row a line.
      '@stylistic/object-property-newline': 'off',
      '@stylistic/object-curly-newline': 'off',
    },
  });
}
