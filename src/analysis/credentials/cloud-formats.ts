import { type Format, token } from './format';

/** Keys and tokens of clouds and of what runs in them. */
export const CLOUD_FORMATS: readonly Format[] = [
  token('AWS access key', ['AKIA', 'ASIA', 'ABIA', 'ACCA'], '[A-Z0-9]{16}'),
  {
    kind: 'AWS secret access key',
    hints: ['secret', 'SECRET', 'Secret'],
    pattern: /(?:aws|secret)_?(?:secret)?_?access_?key["']?\s*(?:=>|[:=]|,)\s*["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
  },
  token('Google API key', ['AIza'], '[\\w-]{35}'),
  token('Google OAuth client secret', ['GOCSPX-'], '[\\w-]{28}'),
  token('Google OAuth token', ['ya29.'], '[\\w-]{20,}'),
  { kind: 'Azure storage key', hints: ['AccountKey='], pattern: /\bAccountKey=([A-Za-z0-9+/]{86}==)/g },
  { kind: 'Azure shared access key', hints: ['SharedAccessKey='], pattern: /\bSharedAccessKey=([A-Za-z0-9+/]{43}=)/g },
  {
    kind: 'Azure shared access signature',
    hints: ['sig='],
    pattern: /[?&;](?:sv|se|sp|sr)=[^\s"']{0,400}?&sig=([A-Za-z0-9%+/]{40,}(?:=|%3D)?)/g,
  },
  { kind: 'Azure client secret', hints: ['Q~'], pattern: /(?<![\w~.-])([\w~.]{3}[0-9]Q~[\w~.-]{31,34})(?![\w~.-])/g },
  token('DigitalOcean token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], '[a-f0-9]{64}'),
  token('OpenShift token', ['sha256~'], '[\\w-]{43}'),
  token('Vault token', ['hvs.', 'hvb.', 'hvr.'], '[\\w-]{24,}'),
  { kind: 'Terraform token', hints: ['.atlasv1.'], pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.([\w-]{60,})/g },
  token('Pulumi token', ['pul-'], '[a-f0-9]{40}'),
  token('Databricks token', ['dapi'], '[a-f0-9]{32}(?:-[0-9])?'),
  token('PlanetScale password', ['pscale_pw_', 'pscale_tkn_'], '[\\w.-]{32,}'),
  token('Tailscale key', ['tskey-auth-', 'tskey-api-', 'tskey-client-'], '[A-Za-z0-9]{6,}-[A-Za-z0-9]{16,}'),
  token('Doppler token', ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.'], '(?:[\\w-]+\\.)?[A-Za-z0-9]{40,}'),
  token('1Password service account token', ['ops_eyJ'], '[A-Za-z0-9+/=_-]{100,}'),
];
