import * as vm from 'node:vm';
import { ApiObject } from 'cdk8s';
import { App, Chart, Deployment, Findings, Waivers } from '../../src/index';
import { CallSite } from '../../src/intent/call-site';

const LINES = 'call-site\\.test\\.ts';

const CONTAINERS = [{ image: 'registry.example/web:1' }];

/** The places of findings of pin-image-digest, which each workload here breaks. */
function placesIn(app: App): (string | undefined)[] {
  return Findings.of(app).ofRule('pin-image-digest').all.map(({ construct }) => construct?.source);
}

function shop(): { readonly app: App; readonly chart: Chart } {
  const app = new App();
  return { app, chart: new Chart(app, 'shop', { namespace: 'shop' }) };
}

/** The line it is called on. */
function here(): number {
  return Number(new RegExp(`${LINES}:(\\d+)`).exec(new Error('here').stack!.split('\n')[2]!)![1]);
}

/** Calls from a method of a class in a program of its own, on behalf of nobody else. */
function callFrom(file: string, className: string, call: () => CallSite): Promise<CallSite> {
  const program = `(call, done) => { class ${className} { create(call) { return call(); } } setImmediate(() => done(new ${className}().create(call))); }`;
  const run = vm.runInThisContext(program, { filename: file }) as (call: () => CallSite, done: (result: CallSite) => void) => void;
  return new Promise(resolve => run(call, resolve));
}

/** The place that is found where a program calls a method of this library. */
async function placeIn(file: string, className = 'Program'): Promise<string | undefined> {
  const site = await callFrom(file, className, function method() {
    return CallSite.of(method);
  });
  return site.source;
}

describe('the place of a workload', () => {
  test('is the line that makes it', () => {
    const { app, chart } = shop();
    const line = here() + 1;
    new Deployment(chart, 'web', { containers: CONTAINERS });
    expect(placesIn(app)).toEqual([expect.stringMatching(new RegExp(`${LINES}:${line}$`))]);
  });

  test('is the line that makes a class of the user\'s own', () => {
    class Web extends Deployment {
      constructor(scope: Chart) {
        super(scope, 'web', { containers: CONTAINERS });
      }
    }
    const { app, chart } = shop();
    const line = here() + 1;
    new Web(chart);
    expect(placesIn(app)).toEqual([expect.stringMatching(new RegExp(`${LINES}:${line}$`))]);
  });
});

test('the place of what a waiver says is the line that says it', () => {
  const { app, chart } = shop();
  const line = here() + 1;
  Waivers.of(chart).add({ rule: 'no-host-network', reason: 'was needed once' });
  expect(Findings.of(app).all.map(({ resource }) => resource.name)).toEqual([expect.stringMatching(new RegExp(`${LINES}:${line}\\)$`))]);
});

test('an object without a place of its own has that of its chart', () => {
  const app = new App();
  const line = here() + 1;
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  new ApiObject(chart, 'flags', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'Flags' } });
  const [finding] = Findings.of(app).ofRule('valid-name').all;
  expect(finding?.construct).toEqual({ path: 'shop/flags', source: expect.stringMatching(new RegExp(`${LINES}:${line}$`)) as string });
});

describe('a caller in another language', () => {
  // What jsii's runtime for Python looks like from within; elsewhere only the folder differs.
  test.each(['/tmp/tmp4anylauk/lib/program.js', '/tmp/jsii-runtime.1234/lib/program.js', 'C:\\Temp\\jsii\\lib\\program.js'])('has no place: %s is the runtime\'s', async file => {
    expect(await placeIn(file, 'Kernel')).toBeUndefined();
  });

  test('is told from a program of a user that is called alike', async () => {
    expect(await placeIn('/home/me/lib/program.js')).toBe('/home/me/lib/program.js:1');
  });
});

describe('a caller in JavaScript', () => {
  test.each([
    ['a file', '/app/main.js', '/app/main.js:1'],
    ['a module', 'file:///app/main.mjs', '/app/main.mjs:1'],
    ['a folder with a blank', '/my app/main.js', '/my app/main.js:1'],
    ['a class that is called like the runtime\'s', '/app/kernel.js', '/app/kernel.js:1'],
  ])('is found in %s', async (_, file, place) => {
    expect(await placeIn(file, 'Kernel')).toBe(place);
  });

  test.each(['/app/node_modules/cdk8s/lib/app.js', '/app/node_modules/cdk8s-plus-28/lib/pod.js', '/app/node_modules/constructs/lib/construct.js', 'node:internal/main'])(
    'is not %s', async file => {
      expect(await placeIn(file)).toBeUndefined();
    });

  test('leaves the limit of stacks as it was', () => {
    const before = Error.stackTraceLimit;
    CallSite.of(here);
    expect(Error.stackTraceLimit).toBe(before);
  });
});
