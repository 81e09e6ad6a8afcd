import { type Format, token } from './format';

/** Tokens and addresses of services: who knows one may use the service. */
export const SERVICE_FORMATS: readonly Format[] = [
  token('Slack token', ['xoxa-', 'xoxb-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-', 'xoxe.xoxp-', 'xapp-'], '[0-9]+-[A-Za-z0-9-]{10,}'),
  { kind: 'Slack webhook', hints: ['hooks.slack.com/'], pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/([A-Za-z0-9_/-]{30,})/g },
  { kind: 'Discord webhook', hints: ['/api/webhooks/'], pattern: /discord(?:app)?\.com\/api\/webhooks\/[0-9]{17,20}\/([\w-]{60,})/g },
  { kind: 'Microsoft Teams webhook', hints: ['webhook.office.com/'], pattern: /webhook\.office\.com\/webhookb2\/[\w@-]+\/IncomingWebhook\/([a-f0-9]{32})/g },
  token('Stripe key', ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'], '[A-Za-z0-9]{16,}'),
  token('Stripe webhook secret', ['whsec_'], '[A-Za-z0-9+/]{32,}={0,2}'),
  token('SendGrid key', ['SG.'], '[\\w-]{16,32}\\.[\\w-]{32,64}'),
  token('Square token', ['sq0atp-', 'sq0csp-'], '[\\w-]{22,60}'),
  token('Shopify token', ['shpat_', 'shpca_', 'shppa_', 'shpss_'], '[a-fA-F0-9]{32}'),
  token('Grafana token', ['glsa_'], '[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}'),
  token('Grafana Cloud token', ['glc_'], '[A-Za-z0-9+/]{32,}={0,2}'),
  token('New Relic key', ['NRAK-', 'NRJS-', 'NRII-'], '[\\w-]{19,32}'),
  token('Sentry token', ['sntrys_', 'sntryu_'], '[A-Za-z0-9+/=_]{40,}'),
  token('Dynatrace token', ['dt0c01.', 'dt0s01.'], '[A-Z0-9]{24}\\.[A-Z0-9]{64}'),
  token('Linear key', ['lin_api_'], '[A-Za-z0-9]{40}'),
  token('Postman key', ['PMAK-'], '[a-f0-9]{24}-[a-f0-9]{34}'),
  token('Anthropic key', ['sk-ant-'], '[\\w-]{40,}'),
  token('OpenAI key', ['sk-proj-', 'sk-svcacct-', 'sk-admin-'], '[\\w-]{40,}'),
  { kind: 'OpenAI key', hints: ['T3BlbkFJ'], pattern: /(?<![A-Za-z0-9])sk-([A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})/g },
  token('Hugging Face token', ['hf_'], '[A-Za-z]{34}'),
  { kind: 'Telegram bot token', hints: [':AA'], pattern: /(?<![0-9A-Za-z])[0-9]{8,10}:(AA[\w-]{33})(?![\w-])/g },
];
