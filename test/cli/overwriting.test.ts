import { annotated } from './annotated';
import { CliBench } from './cli-bench';

let bench: CliBench;
beforeEach(() => {
  bench = new CliBench();
  bench.write('k8s/web.yaml', annotated({}));
  bench.write('hardened.yaml', 'apiVersion: cdk8s-hardened/v1\nkind: Policy\nprofile: baseline\n');
});
afterEach(() => bench.remove());

describe('what is read is never written', () => {
  test.each([
    ['a manifest of a folder', ['k8s', '--output', 'k8s/web.yaml'], '--output k8s/web.yaml is an input'],
    ['a manifest of a pattern', ['k8s/*.yaml', '--format', 'json', '--output', './k8s/web.yaml'], '--output k8s/web.yaml is an input'],
    ['a manifest, by a baseline', ['k8s/web.yaml', '--write-baseline', 'k8s/web.yaml'], '--write-baseline k8s/web.yaml is an input'],
    ['a manifest of a folder, by a baseline', ['k8s', '--write-baseline', 'k8s/web.yaml'], '--write-baseline k8s/web.yaml is an input'],
    ['the policy that lies there', ['k8s', '--output', 'hardened.yaml'], '--output hardened.yaml is the policy'],
    ['the policy that is named, by a baseline', ['k8s', '--policy', './hardened.yaml', '--write-baseline', 'hardened.yaml'], '--write-baseline ./hardened.yaml is the policy'],
  ])('%s', async (_, args, problem) => {
    const files = (): string[] => ['k8s/web.yaml', 'hardened.yaml'].map(file => bench.read(file));
    const before = files();
    expect(await bench.run('check', ...args)).toEqual({ code: 2, out: '', error: `cdk8s-hardened check: ${problem}, expected another file\n` });
    expect(files()).toEqual(before);
  });

  test('the baseline that findings are held against', async () => {
    await bench.run('check', 'k8s', '--write-baseline', 'known.yaml');
    const before = bench.read('known.yaml');
    const { code, error } = await bench.run('check', 'k8s', '--baseline', 'known.yaml', '--output', 'known.yaml');
    expect([code, error]).toEqual([2, 'cdk8s-hardened check: --output known.yaml is the baseline, expected another file\n']);
    expect(bench.read('known.yaml')).toBe(before);
  });
});

test('a report and the baseline go to files of their own', async () => {
  const { code, error } = await bench.run('check', 'k8s', '--write-baseline', 'a.yaml', '--output', './a.yaml');
  expect([code, error]).toEqual([2, 'cdk8s-hardened check: a report and the baseline would go to a.yaml, expected a file of its own for each\n']);
  expect(bench.has('a.yaml')).toBe(false);
});

test.each(['json', 'policy-report'])('a report of an earlier check may lie in the folder, and is replaced: %s', async format => {
  const check = ['check', 'k8s', '--format', format, '--output', 'k8s/report.yaml'] as const;
  expect((await bench.run(...check)).code).toBe(1);
  expect(await bench.run(...check)).toMatchObject({ code: 1, out: '' });
});
