import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Files with names that shells and curl interpret, and bytes that are not text. */
const CONTENTS: Record<string, Buffer> = {
  'plain.txt': Buffer.from('plain\n'),
  'a;type=x,b.csv': Buffer.from('a;b\r\n1;2'),
  'it\'s "quoted" $(id).bin': Buffer.from([0, 255, 13, 10, 45, 45, 0x80]),
  '-x': Buffer.from('--'),
  '@at': Buffer.from('@'),
  '@-': Buffer.from('@-'),
  '-': Buffer.from('-'),
  '--': Buffer.from([]),
  '[1-3]{a,b}*~': Buffer.from('['),
  'tab\there\u00a0': Buffer.from('\t'),
  ' spaces ': Buffer.from(' '),
  'back\\slash': Buffer.from('\\'),
  'naïve 👩‍👩‍👧.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  'two\nlines': Buffer.from('\n'),
  '%41=!!': Buffer.alloc(0),
  '"': Buffer.from('"'),
  '(brackets)': Buffer.from('('),
};

export const FILE_NAMES = Object.keys(CONTENTS);

/** Returns the content of a file of the cases. */
export function contentOf(name: string): Buffer {
  const content = CONTENTS[name];
  if (!content) throw new Error(`There is no file "${name}" for tests.`);
  return content;
}

export function testFile(name: string, type: string): File {
  return new File([new Uint8Array(contentOf(name))], name, {type});
}

/** Writes all files into a folder, for programs that are started there. */
export function writeFiles(folder: string): void {
  for (const [name, content] of Object.entries(CONTENTS))
    writeFileSync(join(folder, name), content);
}
