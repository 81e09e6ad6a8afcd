import { readReleases } from './releases';
import { compareDecoding } from './decoding';
const { counts, complaints } = compareDecoding(readReleases().at(-1)!, Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 2000));
complaints.slice(0, 25).forEach(c => console.log(c.slice(0, 700)));
console.log(counts);
