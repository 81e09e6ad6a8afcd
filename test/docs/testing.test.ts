import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import * as hardened from '../../src/index';

/** The code of docs/testing.md, whose tests are run here. */

const PAGE = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'testing.md'), 'utf8');

const CODE = [...PAGE.matchAll(/```typescript\n([^]*?)```/g)].map(([, code]) => code!).join('\n');

const program = ts.transpile(`${CODE}\nexports.shop = shop;`, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 });

/** What the code of the page leaves behind. */
const page: { shop?: (props?: object) => hardened.Chart } = {};

describe('the code of the page', () => {
  const run = new Function('require', 'exports', 'test', 'expect', program);
  run((name: string) => (name === 'cdk8s-hardened' ? hardened : undefined), page, test, expect);
});

test('its matcher tells a chart in order from one that is not', () => {
  const matchers = (chart: hardened.Chart): { toBreakNoRule(): void } => expect(chart) as unknown as { toBreakNoRule(): void };
  matchers(page.shop!()).toBreakNoRule();
  expect(() => matchers(page.shop!({ hostNetwork: true })).toBreakNoRule()).toThrow(/no-host-network/);
});
