import * as fc from 'fast-check';
import { jsonPieces, toJson } from '../../src/report/json';
import { anyReport, finding, reportOf } from './samples';

test('is the JSON of the contract, finding by finding', () => {
  fc.assert(fc.property(anyReport, report => {
    const { summary, findings, suppressions } = report;
    expect(toJson(report)).toBe(`${JSON.stringify({ version: 1, summary, findings, suppressions }, null, 2)}\n`);
  }), { numRuns: 300 });
});

test('suppressions that look like the frame stay what they are', () => {
  const suppressions = [{ tool: 'checkov', rule: 'CKV_K8S_1', reason: '"findings": []', resource: finding().resource, path: '', status: 'honoured' }] as never;
  expect(JSON.parse(toJson({ ...reportOf(finding()), suppressions }))).toMatchObject({ findings: [{ rule: 'no-host-network' }], suppressions });
});

test('no piece holds more than one finding: all of them may be longer than a text can be', () => {
  const pieces = [...jsonPieces(reportOf(...Array.from({ length: 50 }, () => finding())))];
  expect(pieces.filter(piece => piece.includes('no-host-network'))).toHaveLength(50);
});
