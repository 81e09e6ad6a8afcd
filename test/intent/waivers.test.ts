import { type App, Chart, Deployment, Findings, Policy, Waivers } from '../../src/index';
import { testApp } from '../synthesized';

const CONTAINER = { image: `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`, securityContext: { readOnlyRootFilesystem: false } };

const RULE = 'read-only-root-filesystem';

/** An app with a workload of two containers in a chart, and one in another; all of them break the rule. */
function shop(policy = ''): { readonly app: App; readonly chart: Chart; readonly web: Deployment } {
  const app = testApp({ policy: Policy.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: Policy\n${policy}`, 'hardened.yaml') });
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const web = new Deployment(chart, 'web', { metadata: { name: 'web' }, containers: [CONTAINER, { ...CONTAINER, name: 'proxy' }] });
  new Deployment(new Chart(app, 'other', { namespace: 'other' }), 'web', { metadata: { name: 'web' }, containers: [CONTAINER] });
  return { app, chart, web };
}

/** What is accepted, and what is left, by namespace and container. */
function judged(app: App): { readonly accepted: string[]; readonly left: string[] } {
  const findings = Findings.of(app).ofRule(RULE);
  const name = ({ resource, container }: (typeof findings.all)[number]): string => `${resource.namespace}/${container}`;
  return { accepted: findings.waived.map(name), left: findings.all.map(name) };
}

/** Other rules that were found in the app: what is wrong with the waivers themselves. */
const audits = (app: App): string[] => Findings.of(app).all.map(finding => finding.rule).filter(rule => rule !== RULE);

const reason = 'writes beside its binary';

describe('a waiver in code', () => {
  test.each([
    ['the app', ({ app }: ReturnType<typeof shop>) => app, ['shop/main', 'shop/proxy', 'other/main']],
    ['a chart', ({ chart }: ReturnType<typeof shop>) => chart, ['shop/main', 'shop/proxy']],
    ['a workload', ({ web }: ReturnType<typeof shop>) => web, ['shop/main', 'shop/proxy']],
  ])('covers %s and all below it', (_, target, accepted) => {
    const made = shop();
    Waivers.of(target(made)).add({ rule: RULE, reason });
    expect(judged(made.app).accepted.sort()).toEqual(accepted.sort());
    expect(audits(made.app)).toEqual([]);
  });

  test('covers one container', () => {
    const { app, web } = shop();
    Waivers.of(web).add({ rule: RULE, reason, container: 'proxy' });
    expect(judged(app)).toEqual({ accepted: ['shop/proxy'], left: expect.arrayContaining(['shop/main', 'other/main']) as string[] });
  });

  test('stands in the report with all that it says', () => {
    const { app, web } = shop();
    Waivers.of(web).add({ rule: RULE, reason, owner: 'shop team', expires: '2999-12-31' });
    expect(Findings.of(app).waived[0]!.waiver).toEqual({ reason, owner: 'shop team', expires: '2999-12-31' });
  });

  test.each([
    ['is over', { rule: RULE, reason, expires: '2020-01-31' }, ['fresh-waiver']],
    ['has no reason', { rule: RULE, reason: '' }, ['waiver-reason']],
  ])('that %s covers nothing, and is a finding', (_, waiver, found) => {
    const { app } = shop();
    Waivers.of(app).add(waiver);
    expect(judged(app).accepted).toEqual([]);
    expect(audits(app)).toEqual(found);
  });

  test.each([
    ['for a rule without a finding', { rule: 'no-host-network', reason }, 'used-waiver'],
    ['for a container that is not there', { rule: RULE, reason, container: 'gone' }, 'used-waiver'],
    ['for a rule that does not exist', { rule: 'no-such-rule', reason }, 'known-rule'],
    ['for all rules', { rule: '*', reason }, 'known-rule'],
  ])('%s is a finding', (_, waiver, audit) => {
    const { app, web } = shop();
    Waivers.of(web).add(waiver);
    expect(audits(app)).toEqual([audit]);
    expect(judged(app).accepted).toEqual([]);
  });

  test('accepts what is found later too, in a workload that is made after it', () => {
    const { app, chart } = shop();
    Waivers.of(chart).add({ rule: RULE, reason });
    new Deployment(chart, 'late', { containers: [CONTAINER] });
    expect(judged(app).accepted).toHaveLength(3);
  });
});

describe('a waiver in the policy file', () => {
  const waiver = (lines: string): string => `waivers:\n  - rule: ${RULE}\n    reason: ${reason}\n    ${lines}\n`;

  test('covers the object that it names', () => {
    const { app } = shop(waiver('resource: Deployment/shop/web'));
    expect(judged(app)).toEqual({ accepted: ['shop/main', 'shop/proxy'], left: ['other/main'] });
  });

  test('covers one container', () => {
    expect(judged(shop(waiver('resource: Deployment/shop/web\n    container: main')).app).accepted).toEqual(['shop/main']);
  });

  test.each(['reason: ""', 'owner: ops'])('with %s alone is without a reason, which is a finding', line => {
    const { app } = shop(`waivers:\n  - { rule: ${RULE}, resource: Deployment/shop/web, ${line} }\n`);
    expect(audits(app)).toEqual(['waiver-reason']);
    expect(judged(app).accepted).toEqual([]);
  });

  test('for a container without a finding says which', () => {
    const { app } = shop(waiver('resource: Deployment/shop/web\n    container: gone'));
    expect(Findings.of(app).ofRule('used-waiver').all.map(({ found }) => found)).toEqual([`${RULE} without a finding in container gone`]);
  });

  test('for an object that is not there is a finding, with its line', () => {
    const { app } = shop(waiver('resource: Deployment/shop/gone'));
    expect(Findings.of(app).ofRule('used-waiver').all.map(({ resource }) => resource.name)).toEqual([`${RULE} of Deployment/shop/gone (hardened.yaml:4)`]);
  });
});
