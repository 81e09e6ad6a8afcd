import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Release } from './releases';
import { enforcedFields } from './required';
import { tableOf } from './table';

const TABLE = path.join(__dirname, '..', '..', '..', 'src', 'standards', 'api-table.json');

/** What a real API server asks for, recorded as asking takes minutes. */
const REQUIRED = path.join(__dirname, 'required-fields.json');

/** Asks a real API server which fields it asks for. */
export async function recordRequired(releases: readonly Release[]): Promise<void> {
  fs.writeFileSync(REQUIRED, `${JSON.stringify(await enforcedFields(releases), null, 1)}\n`);
}

/** Writes the table. */
export function recordTable(releases: readonly Release[]): void {
  fs.writeFileSync(TABLE, tableText(releases));
}

/** Whether the committed table is what upstream's releases say. */
export function isCurrent(releases: readonly Release[]): boolean {
  return fs.readFileSync(TABLE, 'utf8') === tableText(releases);
}

/** Left to the rule `matching-selector`, which knows when something else is to add them. */
const LEFT_TO_OTHERS: ReadonlySet<string> = new Set(['DaemonSetSpec', 'DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec'].map(each => `io.k8s.api.apps.v1.${each} selector`));

function tableText(releases: readonly Release[]): string {
  const required = new Set((JSON.parse(fs.readFileSync(REQUIRED, 'utf8')) as string[]).filter(each => !LEFT_TO_OTHERS.has(each)));
  return `${JSON.stringify(tableOf(releases, (definition, field) => required.has(`${definition} ${field}`)), null, 1)}\n`;
}
