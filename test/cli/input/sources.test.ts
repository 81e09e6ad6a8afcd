import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Console } from '../../../src/cli/console';
import { reasonOf } from '../../../src/cli/input/reason-of';
import { readSources } from '../../../src/cli/input/sources';

let cwd: string;

beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-input-'));
});

afterEach(() => fs.rmSync(cwd, { recursive: true }));

function put(name: string, content: string | Buffer = `# ${name}`): void {
  fs.mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
  fs.writeFileSync(path.join(cwd, name), content);
}

function link(name: string, to: string): void {
  fs.mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
  fs.symlinkSync(to, path.join(cwd, name));
}

/** The names of the files that are read, and the errors as people see them. */
async function read(...operands: string[]): Promise<{ files: string[]; errors: string[]; texts: string[] }> {
  const stdin = (): Promise<Buffer> => Promise.resolve(Buffer.from('# stdin'));
  const { files, errors } = await readSources(operands, { cwd, stdin } as unknown as Console);
  return {
    files: files.map(file => `${file.name}${file.isNamed ? ' (named)' : ''}`),
    errors: errors.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`),
    texts: files.map(file => file.text),
  };
}

const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('texts', () => {
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from('a: ü')],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('a: ü')])],
    ['UTF-16, the low byte first', utf16('a: ü')],
    ['UTF-16, the high byte first', utf16('a: ü').swap16()],
  ])('of %s are read', async (_, bytes) => {
    put('a.yaml', bytes);
    expect(await read('a.yaml')).toEqual({ files: ['a.yaml (named)'], errors: [], texts: ['a: ü'] });
  });

  test('of other bytes are refused, with the line', async () => {
    put('a.yaml', Buffer.concat([Buffer.from('a: 1\nb: ü\nc: '), Buffer.from([0xe4, 0x0a])]));
    put('b.yaml', Buffer.concat([utf16('a'), Buffer.from([0])]));
    put('c.yaml');
    const { files, errors } = await read('a.yaml', 'b.yaml', 'c.yaml');
    expect(errors).toEqual(['a.yaml:3: the text is not UTF-8, expected UTF-8', 'b.yaml:1: the text is not UTF-16LE, expected UTF-8']);
    expect(files).toEqual(['c.yaml (named)']);
  });
});

describe('what cannot be read does not hide the rest', () => {
  test('links that lead nowhere, to themselves or to each other', async () => {
    put('m/b.yaml');
    link('m/a.yaml', 'nowhere.yaml');
    link('m/c.yaml', 'c.yaml');
    link('m/d.yaml', 'c.yaml');
    const { files, errors } = await read('m');
    expect(files).toEqual(['m/b.yaml']);
    expect(errors).toEqual([
      'm/a.yaml: does not exist, expected a file, a folder, a pattern or -',
      'm/c.yaml: is a link that leads to itself, expected a file',
      'm/d.yaml: is a link that leads to itself, expected a file',
    ]);
  });

  test('pipes and devices, named or met', async () => {
    put('m/b.yaml');
    execFileSync('mkfifo', [path.join(cwd, 'm', 'a.yaml')]);
    link('m/c.yaml', '/dev/zero');
    const expected = 'expected a file, or - for standard input';
    expect(await read('m', 'm/a.yaml')).toMatchObject({
      files: ['m/b.yaml'], errors: [`m/a.yaml: is a pipe, ${expected}`, `m/c.yaml: is a device, ${expected}`, `m/a.yaml: is a pipe, ${expected}`],
    });
  });

  test('standard input that fails', async () => {
    put('a.yaml');
    const stdin = (): Promise<Buffer> => Promise.reject(Object.assign(new Error('EISDIR'), { code: 'EISDIR' }));
    const { files, errors } = await readSources(['-', 'a.yaml'], { cwd, stdin } as unknown as Console);
    expect([files.map(file => file.name), errors]).toEqual([['a.yaml'], [{ file: '<stdin>', message: 'is a folder, expected a file' }]]);
  });

  test('patterns and names without a match', async () => {
    put('a.yaml');
    expect(await read('x/*.yaml', 'b.yaml', 'a.yaml')).toMatchObject({
      files: ['a.yaml (named)'],
      errors: ['x: does not exist, expected a file, a folder, a pattern or -', 'b.yaml: does not exist, expected a file, a folder, a pattern or -'],
    });
    expect((await read('*.json')).errors).toEqual(['*.json: matches no .yaml, .yml or .json file, expected manifests']);
  });

  test('standard input that is too long', async () => {
    const { errors } = await readSources(['-'], { cwd, stdin: () => Promise.resolve(Buffer.alloc(300 * 1024 * 1024)) } as unknown as Console);
    expect(errors).toEqual([{ file: '<stdin>', message: 'is 300 MB long, expected at most 256 MB: split it' }]);
  });

  test('a name that is empty, as an unset variable is', async () => {
    put('a.yaml');
    expect(await read('', 'a.yaml')).toMatchObject({ files: ['a.yaml (named)'], errors: [': an operand is empty, expected a file, a folder, a pattern or -'] });
  });

  test('files that may not be read', () => {
    expect(reasonOf(Object.assign(new Error('EACCES: …'), { code: 'EACCES' }))).toBe('may not be read, expected a readable file');
  });

  test('a file that is too long', async () => {
    put('a.yaml');
    fs.truncateSync(path.join(cwd, 'a.yaml'), 300 * 1024 * 1024);
    expect((await read('a.yaml')).errors).toEqual(['a.yaml: is 300 MB long, expected at most 256 MB: split it']);
  });
});

describe('what is named twice is read once', () => {
  test.each([
    [['a.yaml', './a.yaml', 'a.yaml']], [['.', 'a.yaml']], [['a.yaml', '.']], [['*.yaml', 'a.yaml']],
  ])('%j', async operands => {
    put('a.yaml');
    const { files, errors } = await read(...operands);
    expect([files.map(file => path.normalize(file)), errors]).toEqual([['a.yaml (named)'], []]);
  });

  test('standard input', async () => {
    expect(await read('-', '-')).toMatchObject({ files: ['<stdin> (named)'], errors: [] });
  });

  test('links to the same file, and folders that hold themselves', async () => {
    put('m/a.yaml');
    link('m/b.yaml', 'a.yaml');
    link('m/self', '.');
    expect(await read('m')).toMatchObject({ files: ['m/a.yaml'], errors: [] });
  });
});

test('a folder may be called like a file', async () => {
  put('x.yaml/a.yaml');
  expect(await read('.')).toMatchObject({ files: ['x.yaml/a.yaml'], errors: [] });
  expect(await read('x.yaml')).toMatchObject({ files: ['x.yaml/a.yaml'], errors: [] });
});

test('the output of another program may be named as shells name it', async () => {
  const [input, output] = [path.join(cwd, 'in'), path.join(cwd, 'out')];
  fs.writeFileSync(input, '# of a program');
  fs.writeFileSync(output, '');
  const descriptor = fs.openSync(input, 'r');
  expect(await read(`/dev/fd/${descriptor}`)).toMatchObject({ texts: ['# of a program'], errors: [] });
  fs.closeSync(descriptor);
});

test('what has no path of its own may be named so, as the pipes of shells are', async () => {
  const input = path.join(cwd, 'in');
  fs.writeFileSync(input, '# of a program');
  const descriptor = fs.openSync(input, 'r');
  fs.unlinkSync(input);
  expect(await read(`/dev/fd/${descriptor}`)).toMatchObject({ texts: ['# of a program'], errors: [] });
  fs.closeSync(descriptor);
});

test('a pattern that covers a place that cannot be looked at says so', async () => {
  put('m/web/Chart.yaml');
  put('m/web/templates/a.yaml');
  put('m/a.yaml');
  expect((await read('m/**/*.yaml')).errors).toEqual([expect.stringMatching(/^m\/web\/templates: holds templates/)]);
  expect(await read('m/*.yaml')).toMatchObject({ files: ['m/a.yaml'], errors: [] });
});

test('the templates of a Helm chart are not read, but told of once', async () => {
  put('web/Chart.yaml');
  put('web/values.yaml');
  put('web/templates/a.yaml', '{{ if }}');
  put('web/templates/b.yaml', '{{ if }}');
  put('templates/c.yaml');
  const message = 'web/templates: holds templates of a Helm chart, expected manifests as `helm template web` prints them';
  expect(await read('.')).toMatchObject({ files: ['templates/c.yaml', 'web/Chart.yaml', 'web/values.yaml'], errors: [message] });
});
