import { type Format, token } from './format';

/** Tokens of code hosts, package registries and build services. */
export const CODE_FORMATS: readonly Format[] = [
  token('GitHub token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], '[A-Za-z0-9]{36,255}'),
  token('GitHub token', ['github_pat_'], '[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'),
  token('GitLab token', [
    'glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glsoat-', 'glagent-', 'gloas-', 'glimt-', 'glffct-', 'glwt-', 'GR1348941',
  ], '[\\w-]{20,}(?:\\.[\\w-]+)*'),
  token('Bitbucket token', ['ATBB', 'ATCTT3xFfG'], '[\\w=-]{28,}'),
  token('Atlassian token', ['ATATT3xFfG'], '[\\w=-]{100,}'),
  token('npm token', ['npm_'], '[A-Za-z0-9]{36}'),
  token('PyPI token', ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZw'], '[\\w-]{50,}'),
  token('RubyGems token', ['rubygems_'], '[a-f0-9]{48}'),
  token('crates.io token', ['cio'], '[A-Za-z0-9]{32}'),
  token('Docker Hub token', ['dckr_pat_', 'dckr_oat_'], '[\\w-]{27,}'),
  token('Artifactory token', ['AKCp'], '[A-Za-z0-9]{60,}'),
  token('SonarQube token', ['sqp_', 'squ_', 'sqa_'], '[a-f0-9]{40}'),
  token('Buildkite token', ['bkua_', 'bkct_'], '[A-Za-z0-9]{32,}'),
];
