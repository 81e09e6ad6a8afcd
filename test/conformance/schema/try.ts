import { readReleases } from './releases';
import { recordTable } from './record';
recordTable(readReleases());
