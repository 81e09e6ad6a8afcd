/** Parts of addresses that belong to a role or a program. */
const ROLES = new Set([
  'abuse', 'account', 'accounts', 'admin', 'administrator', 'alert', 'alerts', 'all', 'api', 'app', 'apps', 'billing', 'bot', 'build', 'bugs', 'cert', 'certs',
  'ci', 'contact', 'daemon', 'data', 'deploy', 'dev', 'devel', 'developers', 'devops', 'dns', 'do-not-reply', 'donotreply', 'email', 'example', 'feedback', 'from',
  'ftp', 'git', 'group', 'hello', 'help', 'helpdesk', 'hostmaster', 'info', 'infra', 'infrastructure', 'it', 'jobs', 'legal', 'list', 'logs', 'mail', 'mailer',
  'marketing', 'me', 'monitoring', 'news', 'newsletter', 'no-reply', 'nobody', 'noc', 'noreply', 'notification', 'notifications', 'notify', 'oncall', 'on-call',
  'ops', 'office', 'operations', 'platform', 'postmaster', 'privacy', 'prod', 'reports', 'robot', 'root', 'sales', 'security', 'sender', 'server', 'service',
  'services', 'smtp', 'someone', 'sre', 'ssh', 'staff', 'support', 'sysadmin', 'system', 'systems', 'team', 'teams', 'tech', 'test', 'to', 'user', 'username',
  'users', 'web', 'webmaster', 'www', 'you', 'your', 'your-email', 'your_email', 'youremail',
]);

/** Domains that documentation uses (RFC 2606, RFC 6761), that stay inside, or that hold accounts of programs. */
const NOBODYS = /(?:^|\.)(?:example\.(?:com|net|org)|(?:your|my)?-?(?:domain|company|org(?:anization)?|email|host)\.\w+|test|invalid|localhost|local|localdomain|internal|lan|svc|cluster|gserviceaccount\.com|noreply\.github\.com|sentry\.io)$/i;

/** Names of files that look like domains: `logo@2x.png`. */
const FILE = /\.(?:png|jpe?g|gif|svg|webp|ico|css|js|json|ya?ml|html?|py|sh|go|rb|ts|conf|service|timer|socket|mount|target|so|md|txt|gz|zip|tgz)$/i;

/** Whether an e-mail address is one of a person, as far as that can be told. */
export function isPersonsAddress(local: string, domain: string): boolean {
  const name = local.toLowerCase().replace(/\+.*$/, '');
  const parts = name.split(/[._-]/);
  return /[a-z]{2}/.test(name) && !ROLES.has(name) && !parts.some(part => ROLES.has(part)) && !NOBODYS.test(domain) && !FILE.test(domain);
}
