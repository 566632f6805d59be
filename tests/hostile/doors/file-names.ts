import {HTML, RUN, SHELL, TERMINAL, type Payload} from '../payload';

export type FileNamePayload = Payload & {fileName: string};

/** Names of files: of responses, of chosen files, and of pages. */
export const FILE_NAMES: readonly FileNamePayload[] = [
  {name: 'a way up', fileName: '../../../../hostile-ran'},
  {name: 'a way up with backslashes', fileName: '..\\..\\hostile-ran'},
  {name: 'an encoded way up', fileName: '..%2f..%2fhostile-ran'},
  {name: 'an absolute path', fileName: '/tmp/hostile-ran'},
  {name: 'a drive and a stream', fileName: 'C:\\hostile.txt::$DATA'},
  {name: 'HTML', fileName: HTML},
  {name: 'code of shells', fileName: `a${SHELL}.csv`},
  {name: 'an option of a program', fileName: '--output=hostile-ran'},
  {name: 'a mark that hides the extension', fileName: 'invoice\u202efdp.exe'},
  {name: 'sequences for terminals', fileName: `a${TERMINAL}.csv`},
  {name: 'a line break and a header', fileName: 'a\r\nSet-Cookie: hostile=1\r\n\r\n.csv'},
  {name: 'a device', fileName: 'CON.txt'},
  {name: 'a hidden file', fileName: '.bashrc'},
  {name: 'NUL before the extension', fileName: 'a.exe\u0000.csv'},
  {name: 'JavaScript', fileName: `javascript:${RUN}`},
  {name: 'a name of prototypes', fileName: '__proto__'},
  {name: 'a form of several parts', fileName: 'a"; name="other\r\n\r\nhostile\r\n--x--'},
  {name: 'a name of 10,000 letters', fileName: `${'a'.repeat(10_000)}.csv`},
];
