import type { Finding, FindingConstruct, FindingWaiver } from '../../findings/finding';
import { display, groupOf } from '../../kube/reference';
import { type Place, placeOf, siteOf } from '../place';
import { waiverText } from '../waiver-text';
import { levelOf } from './rule';
import { artifactLocation } from './uri';

/** A finding and what SARIF needs beside it. */
export interface Numbered {
  readonly finding: Finding;
  readonly fingerprint: string;
  /** Whether GitHub's uploader would give another finding of the rule the same fingerprint. */
  readonly sharesLine: boolean;
  /** Whether there was a baseline that knows findings. */
  readonly isCompared: boolean;
}

/** A finding as SARIF has it. */
export function sarifResult(numbered: Numbered, ruleIndex: number): object {
  const { finding } = numbered;
  const { rule, severity, message, fix, waiver, construct, source, baseline } = finding;
  const related = source === undefined ? [] : constructLocations(construct);
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(severity),
    message: { text: literal(`${message}. ${fix}`) },
    locations: [{ physicalLocation: physical(placeOf(finding) ?? namesake(finding)), logicalLocations: logical(finding) }],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: fingerprintsOf(numbered),
    ...(numbered.isCompared ? { baselineState: baseline ? 'unchanged' : 'new' } : {}),
    ...(waiver ? { suppressions: [suppression(waiver)] } : {}),
    properties: propertiesOf(finding),
  };
}

/**
 * GitHub's uploader makes the fingerprint that GitHub reads from the line of the file, and warns about each other one; it comes from here where there is no
 * such line, or where one line stands for several findings.
 *
 * @see https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 */
function fingerprintsOf({ finding: { source }, fingerprint, sharesLine }: Numbered): object {
  const isLeftToGithub = source !== undefined && source.file !== '<stdin>' && !sharesLine;
  return { 'cdk8sHardened/v1': fingerprint, ...(isLeftToGithub ? {} : { primaryLocationLineHash: fingerprint }) };
}

/** Text in which nothing is a placeholder or a link. */
function literal(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, '\\[').replace(/\{(\d+)\}/g, '{{$1}}');
}

function physical({ file, line, column }: Place): object {
  const region = { startLine: line, endLine: line, ...(column === undefined ? {} : { startColumn: column }) };
  return { artifactLocation: artifactLocation(file), region };
}

/** GitHub takes no result without a file: the object stands for the one that it will be written to. */
function namesake({ resource: { kind, namespace, name } }: Finding): Place {
  return { file: [kind, namespace, name].map(each => each?.replaceAll('/', ':')).filter(Boolean).join('/'), line: 1 };
}

/** What was written for another tool stands in the manifest. */
function suppression(waiver: FindingWaiver): object {
  return { kind: waiver.suppression === undefined ? 'external' : 'inSource', status: 'accepted', justification: waiverText(waiver) };
}

/** The object, its container, the field. */
function logical({ resource, container, path }: Finding): object[] {
  const group = groupOf(resource.apiVersion);
  const object = `${resource.kind}${group === '' ? '' : `.${group}`}/${resource.namespace === undefined ? '' : `${resource.namespace}/`}${resource.name}`;
  return [
    { name: display(resource), fullyQualifiedName: object, kind: 'resource' },
    ...(container === undefined ? [] : [{ name: container, fullyQualifiedName: `${object}:${container}`, kind: 'container' }]),
    ...(path === '' ? [] : [{ name: path, fullyQualifiedName: `${object}#${path}`, kind: 'member' }]),
  ];
}

function constructLocations(construct: FindingConstruct | undefined): object[] {
  const site = construct?.source === undefined ? undefined : siteOf(construct.source);
  return construct && site ? [{ id: 1, physicalLocation: physical(site), message: { text: `made by ${construct.path}` } }] : [];
}

function propertiesOf({ severity, resource, container, path, found, expected, fix, controls, absorbed, construct, waiver }: Finding): object {
  return {
    severity,
    resource,
    ...(container === undefined ? {} : { container }),
    path,
    found,
    expected,
    fix,
    controls,
    ...(absorbed ? { absorbed } : {}),
    ...(construct ? { construct } : {}),
    ...(waiver ? { waiver } : {}),
  };
}
