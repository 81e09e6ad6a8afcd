import * as fs from 'node:fs';
import { POD_SECURITY_CONTROLS } from '../../../src/analysis/pod-security/controls';
import { breachesOf } from '../../../src/analysis/pod-security/evaluate';
import { NEWEST_POD_SECURITY_VERSION } from '../../../src/analysis/pod-security/level-version';
import { written } from '../../../src/analysis/pod-security/written';
import { fields } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';
import { podTemplateOf } from '../../../src/kube/pods';
import { type Vectors, VECTORS, verdictsOf } from '../../conformance/pod-security/vectors';
import { differences, ourVerdicts } from '../../conformance/pod-security/verdicts';

const recorded = JSON.parse(fs.readFileSync(VECTORS, 'utf8')) as Vectors;

const pods = recorded.vectors.map(({ manifest }) => podTemplateOf(kubeObject(manifest))!);

test('the recorded verdicts are those of a library that knows the newest version, and few of them were lost', () => {
  expect(recorded.library).toMatch(new RegExp(`^v0\\.${NEWEST_POD_SECURITY_VERSION}\\.`));
  expect(recorded.versions.at(-1)).toBe('latest');
  expect(recorded.versions.at(-2)).toBe(`v1.${NEWEST_POD_SECURITY_VERSION}`);
  expect(recorded.vectors.length).toBeGreaterThan(400);
  expect(fs.statSync(VECTORS).size).toBeLessThan(300_000);
});

test('the controls are those of the library', () => {
  expect(POD_SECURITY_CONTROLS.map(({ id }) => id).sort()).toEqual([...recorded.checks].sort());
});

test('each recorded pod fails the same controls as at the library, at both levels and at each version', () => {
  const found = recorded.vectors.map(vector => ({
    manifest: JSON.stringify(vector.manifest),
    differences: differences(ourVerdicts(vector.manifest, recorded), verdictsOf(vector, recorded.versions), recorded),
  }));
  expect(found.filter(each => each.differences.length > 0)).toEqual([]);
});

test('each control is failed by some recorded pod and met by others', () => {
  const undecided = POD_SECURITY_CONTROLS.filter(({ id }) => new Set(pods.map(pod => breachesOf(id, pod, 'latest').length > 0)).size < 2);
  expect(undecided).toEqual([]);
});

describe.each(POD_SECURITY_CONTROLS)('$id', ({ id, versions }) => {
  const all = pods.flatMap(pod => versions.flatMap(({ since }) => breachesOf(id, pod, since).map(breach => ({ pod, breach }))));

  test('shows what stands at the path that it names', () => {
    const wrong = all.filter(({ pod, breach }) => {
      const value = at(pod, breach.path);
      // Volumes of the host are shown by their path.
      return breach.found !== written(value) && breach.found !== written(fields(value).path);
    });
    expect(wrong.map(({ breach }) => breach)).toEqual([]);
  });

  test('names the container whose field it is', () => {
    const wrong = all.filter(({ pod, breach }) => {
      const list = /^spec\.(\w*[cC]ontainers\[\d+\])/.exec(breach.path)?.[1];
      return list !== undefined && pod.containers.find(({ path }) => path === list)?.name !== breach.container;
    });
    expect(wrong.map(({ breach }) => breach)).toEqual([]);
  });

  test('says each thing once', () => {
    const twice = pods.flatMap(pod => {
      const paths = breachesOf(id, pod, 'latest').map(({ path }) => path);
      return new Set(paths).size === paths.length ? [] : [paths];
    });
    expect(twice).toEqual([]);
  });
});

/** What stands at a path of a pod: fields after dots, keys and places in brackets. */
function at(root: { readonly metadata: unknown; readonly spec: unknown }, path: string): unknown {
  const steps = [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|\.?([^.[\]]+)/g)].map(([, key, place, field]) => key ?? place ?? field!);
  return steps.reduce<unknown>((value, step) => (Array.isArray(value) ? value[Number(step)] : fields(value)[step]), root);
}
