import * as kplus from 'cdk8s-plus-28';
import { type App, Chart, Deployment, Findings, Severity, Waivers } from '../../src/index';
import { filesOf, testApp } from '../synthesized';

const IMAGE = `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`;

/** An app with a workload in order, one on the network of its node, and one that keeps a terminal open, which is accepted. */
function shop(): { readonly app: App; readonly [id: string]: Chart | Deployment | App } {
  const app = testApp();
  const [good, bad] = ['good', 'bad'].map(id => new Chart(app, id, { namespace: id }));
  const safe = new Deployment(good!, 'safe', { containers: [{ image: IMAGE }] });
  const open = new Deployment(bad!, 'open', { containers: [{ image: IMAGE }], hostNetwork: true });
  const accepted = new Deployment(bad!, 'accepted', { containers: [{ image: IMAGE, securityContext: { readOnlyRootFilesystem: false } }] });
  Waivers.of(accepted).add({ rule: 'read-only-root-filesystem', reason: 'writes beside its binary' });
  return { app, good: good!, bad: bad!, safe, open, accepted };
}

const idsOf = (findings: Findings): string[] => findings.all.map(finding => finding.rule);

describe('findings are those', () => {
  test('of the construct and all below it', () => {
    const { app, good, bad, open } = shop();
    expect(idsOf(Findings.of(good!))).toEqual([]);
    expect(idsOf(Findings.of(open!))).toEqual(idsOf(Findings.of(bad!)));
    expect(idsOf(Findings.of(app))).toEqual(idsOf(Findings.of(bad!)));
    expect(idsOf(Findings.of(app))).toContain('fit-pod-security-level');
  });

  test('of a construct, not of one whose path starts alike', () => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const web = new Deployment(chart, 'web', { containers: [{ image: IMAGE }] });
    new Deployment(chart, 'web2', { containers: [{ image: IMAGE }], hostNetwork: true });
    expect(idsOf(Findings.of(web))).toEqual([]);
  });

  test('of a waiver of the construct that covers nothing', () => {
    const { good, safe, bad } = shop();
    Waivers.of(safe!).add({ rule: 'no-host-network', reason: 'was needed once' });
    expect(idsOf(Findings.of(good!))).toEqual(['used-waiver']);
    expect(idsOf(Findings.of(bad!))).not.toContain('used-waiver');
  });

  test('of a rule, also where another finding includes it', () => {
    const findings = Findings.of(shop().app);
    expect(idsOf(findings.ofRule('no-host-network'))).toEqual(['fit-pod-security-level']);
    expect(findings.ofRule('no-host-network').all[0]!.absorbed).toContain('no-host-network');
    expect(idsOf(findings.ofRule('no-host-pid'))).toEqual([]);
  });

  test('of a kind, and of an object', () => {
    const findings = Findings.of(shop().app);
    const { resource } = findings.ofRule('no-host-network').all[0]!;
    expect(idsOf(findings.ofResource('Deployment'))).toEqual(idsOf(findings));
    expect(idsOf(findings.ofResource('Deployment', resource.name))).toEqual(idsOf(findings));
    expect(idsOf(findings.ofResource('Deployment', 'other'))).toEqual([]);
    expect(idsOf(findings.ofResource('Service'))).toEqual([]);
  });

  test('that are accepted, apart from the others', () => {
    const findings = Findings.of(shop().accepted!);
    expect(findings.all).toEqual([]);
    expect(findings.waived).toMatchObject([{ rule: 'read-only-root-filesystem', waiver: { reason: 'writes beside its binary' } }]);
    expect(findings.ofRule('read-only-root-filesystem').waived).toHaveLength(1);
  });
});

describe('expectNone', () => {
  test('passes where nothing was found, or all of it is accepted', () => {
    const { good, accepted } = shop();
    Findings.of(good!).expectNone();
    Findings.of(accepted!).expectNone();
  });

  test('throws with all that was found, its place and its fix, and with nothing that is accepted', () => {
    const expectation = (): void => Findings.of(shop().bad!).expectNone();
    expect(expectation).toThrow(/^expected no finding, found:\n\nDeployment bad\/bad-open-\w+ {2}\S*findings\.test\.ts:\d+ bad\/open\/Resource\n[^]*fix: [^]*hostNetwork/);
    expect(expectation).not.toThrow(/read-only-root-filesystem/);
  });

  test('counts findings of a severity or worse', () => {
    const app = testApp();
    new kplus.ConfigMap(new Chart(app, 'shop', { namespace: 'shop' }), 'flags', { metadata: { namespace: 'default' } });
    const findings = Findings.of(app);
    expect(findings.all.map(finding => finding.severity)).toEqual([Severity.LOW]);
    findings.expectNone(Severity.MEDIUM);
    expect(() => findings.expectNone(Severity.LOW)).toThrow(/^expected no finding, found:/);
    expect(() => Findings.of(shop().app).expectNone(Severity.MEDIUM)).toThrow(/^expected no finding that is medium or worse, found:/);
  });

  test('counts what a rule found, also where another finding includes it', () => {
    const findings = Findings.of(shop().app);
    findings.ofRule('no-host-pid').expectNone();
    expect(() => findings.ofRule('no-host-network').expectNone()).toThrow(/includes .*no-host-network/);
  });
});

describe('expectRule', () => {
  test('passes where the rule found something', () => {
    Findings.of(shop().app).expectRule('no-host-network');
  });

  test('throws with what was found instead', () => {
    expect(() => Findings.of(shop().app).expectRule('no-host-pid')).toThrow(/^expected a finding of no-host-pid, found:\n\nDeployment bad\/bad-open[^]*1 waived/);
  });

  test('does not count what is accepted', () => {
    expect(() => Findings.of(shop().app).expectRule('read-only-root-filesystem')).toThrow(/^expected a finding of read-only-root-filesystem, found:/);
  });
});

test.each(['ofRule', 'expectRule'] as const)('%s wants a rule that exists: a misspelt one would never find anything', method => {
  const findings = Findings.of(shop().app);
  expect(() => findings[method]('no-host-netwrok')).toThrow('the rule is no-host-netwrok, expected the id of one; did you mean no-host-network?');
  expect(() => findings[method]('used-waiver-x-y-z')).toThrow(/^the rule is used-waiver-x-y-z, expected the id of one/);
});

test.each(['used-waiver', 'known-rule', 'rule-failed'])('%s is a rule, though no list has it', rule => {
  expect(Findings.of(shop().app).ofRule(rule).all).toEqual([]);
});

test('asking for findings writes nothing', () => {
  const { app } = shop();
  Findings.of(app);
  expect(filesOf(app)).toEqual({});
});
