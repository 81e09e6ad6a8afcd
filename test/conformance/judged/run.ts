import { parseArgs } from 'node:util';
import { reaches, Severity } from '../../../src/findings/severity';
import { type Checked, findingsOf, type OpenFinding } from './findings';
import { type Judgement, keyOf, readJudgements, writeJudgements } from './judgements';
import { diskSources, moduleSources } from './sources';

/** How many different objects the modules have: fewer means that some were not read. */
const KNOWN_OBJECTS = 240;

/** At most this part of the findings of medium severity may be false. */
const TOLERATED = 1 / 20;

const { values: flags, positionals } = parseArgs({ options: { write: { type: 'boolean', default: false } }, allowPositionals: true });

const fromModules = moduleSources();
const fromDisk = positionals.flatMap(diskSources);
const checkedModules = fromModules.map(findingsOf);
const checked = [...checkedModules, ...fromDisk.map(findingsOf)];
// An object that several sources have is judged once, as the first of them has it.
const findings = new Map(checked.flatMap(each => each.findings).reverse().map(finding => [keyOf(finding), finding]));
const judgements = readJudgements();

if (flags.write) {
  write();
} else {
  const complaints = [...countComplaints(checkedModules), ...rowComplaints(), ...falseComplaints()];
  complaints.forEach(each => console.error(each));
  console.log(`judged: ${complaints.length} complaints`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

/** Keeps what was judged, and adds a row for each finding that was not. */
function write(): void {
  const added = [...findings].filter(([key]) => !judgements.has(key)).map(([, finding]): Judgement => {
    const { object, rule, container, path, resource, source, message } = finding;
    return { object, rule, container, path, verdict: '?', resource, source, why: message };
  });
  writeJudgements([...[...judgements].filter(([key, each]) => findings.has(key) || !wasRead(each)).map(([, each]) => each), ...added]);
  console.log(`${added.length} rows added, each with ? for a verdict`);
}

function wasRead({ source }: Judgement): boolean {
  return [...fromModules, ...fromDisk].some(({ name }) => name === source);
}

function countComplaints(of: readonly Checked[]): string[] {
  const count = new Set(of.flatMap(each => each.objects)).size;
  const all = new Set(checked.flatMap(each => each.objects)).size;
  console.log(`judged: ${count} different objects from ${fromModules.length} installations of Go modules, ${all} with those from this disk`);
  return count < KNOWN_OBJECTS ? [`the modules have ${count} different objects, expected ${KNOWN_OBJECTS} or more`] : [];
}

/** Findings without a judgement, and judgements without a finding. */
function rowComplaints(): string[] {
  const open = [...findings].filter(([key]) => (judgements.get(key)?.verdict ?? '?') === '?').map(([, finding]) => `not judged: ${finding.severity} ${finding.source}: ${finding.message}`);
  const stale = [...judgements].filter(([key, each]) => wasRead(each) && !findings.has(key)).map(([, each]) => `judged, but not found: ${each.rule} ${each.source}: ${each.resource} ${each.path}`);
  return [...open, ...stale];
}

function falseComplaints(): string[] {
  const all = [...findings.values()];
  const high = all.filter(({ severity }) => reaches(severity, Severity.HIGH));
  const medium = all.filter(({ severity }) => severity === Severity.MEDIUM);
  const [falseHigh, falseMedium] = [high.filter(isFalse), medium.filter(isFalse)];
  console.log(`judged: ${high.length} findings at high and above, ${falseHigh.length} false; ${medium.length} at medium, ${falseMedium.length} false`);
  return [
    ...falseHigh.map(({ severity, source, message }) => `false at ${severity}: ${source}: ${message}`),
    ...(falseMedium.length > medium.length * TOLERATED ? [`${falseMedium.length} of ${medium.length} at medium are false, expected one in twenty at most`] : []),
  ];
}

function isFalse(finding: OpenFinding): boolean {
  return judgements.get(keyOf(finding))?.verdict === 'false';
}
