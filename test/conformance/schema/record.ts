import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Release } from './releases';
import requiredFields from './required-fields.json';
import { tableOf } from './table';

const TABLE = path.join(__dirname, '..', '..', '..', 'src', 'standards', 'api-table.json');

/** The table as it should be committed. */
export function recordedTable(releases: readonly Release[]): string {
  const required = new Set(requiredFields);
  const table = tableOf(releases, (definition, field) => required.has(`${definition} ${field}`));
  return `${JSON.stringify(table, null, 1)}\n`;
}

/** Writes the table. */
export function recordTable(releases: readonly Release[]): void {
  fs.writeFileSync(TABLE, recordedTable(releases));
}

/** Whether the committed table is what upstream's releases say. */
export function isCurrent(releases: readonly Release[]): boolean {
  return fs.readFileSync(TABLE, 'utf8') === recordedTable(releases);
}
