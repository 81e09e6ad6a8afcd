import * as fc from 'fast-check';
import { effective } from '../../../src/analysis/processes/effective';
import { unacceptedSettings } from '../../../src/analysis/processes/unaccepted-settings';
import { kubeObject } from '../../../src/kube/object';
import { podTemplate, type PodTemplate } from '../../../src/kube/pods';

const context = fc.constantFrom<object | undefined>(undefined, {}, { user: null }, { user: 1 }, { user: 2 });

const pods = fc.tuple(context, fc.array(context)).map(([securityContext, contexts]): PodTemplate => {
  const containers = contexts.map((own, index) => ({ name: `c${index}`, securityContext: own }));
  return podTemplate(kubeObject({}), { spec: { securityContext, containers } }, '');
});

const isTwo = (value: unknown): boolean => value === 2;

test('names a place exactly where the value of some container is not accepted', () => {
  fc.assert(fc.property(pods, pod => {
    const isRefused = pod.containers.some(container => !isTwo(effective('user', container, pod)));
    expect([...unacceptedSettings(pod, 'user', isTwo)].length > 0).toBe(isRefused);
  }));
});

test('names each container whose own value is not accepted, and no container with an accepted one', () => {
  fc.assert(fc.property(pods, pod => {
    const named = new Set([...unacceptedSettings(pod, 'user', isTwo)].map(setting => setting.container));
    for (const container of pod.containers) {
      const own = (container.spec.securityContext as { user?: unknown } | undefined)?.user ?? undefined;
      expect(own === undefined || named.has(container.name)).toBe(own === undefined || own !== 2);
    }
  }));
});

test('names the pod at most once, and then no container that sets nothing', () => {
  fc.assert(fc.property(pods, pod => {
    const found = [...unacceptedSettings(pod, 'user', isTwo)];
    const atPod = found.filter(setting => setting.container === undefined);
    expect(atPod.length).toBeLessThanOrEqual(1);
    expect(atPod.length === 0 || found.every(each => each.container === undefined || each.value !== undefined)).toBe(true);
  }));
});
