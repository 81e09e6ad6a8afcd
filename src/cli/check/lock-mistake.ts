import { lockRecord } from '../../images/lock-record';
import { decodeText } from '../../kube/decode/document';
import type { ReadObject } from '../../kube/read/objects';
import type { InputError, SourceFile } from '../input/source-file';

/** What keeps an object that is an image lock from being read: rules that ask it would know nothing. */
export function lockMistake({ manifest, origin: { chunk, path } }: ReadObject, { name }: SourceFile): InputError | undefined {
  const text = path === '' ? chunk.text : JSON.stringify(manifest);
  try {
    decodeText('\n'.repeat(chunk.line - 1) + text, '', lockRecord);
    return undefined;
  } catch (error) {
    const [, line, message = (error as Error).message] = /^:(\d+): (.*)$/s.exec((error as Error).message) ?? [];
    return { file: name, line: Number(line ?? chunk.line), message };
  }
}
