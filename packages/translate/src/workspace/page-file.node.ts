import {isUtf8} from 'node:buffer';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Finding} from '@batchwise/openapi/finding';
import {fileProblem} from '@batchwise/openapi/node';
import {pageExcess, type Excess} from '../markdown/page-bounds.ts';
import {parsedPage} from '../markdown/parse.ts';
import {readYaml} from '../markdown/yaml.ts';
import {bounded} from './bounded.node.ts';
import type {Cache} from './cache.node.ts';
import {blobId} from './git.node.ts';
import type {PageFile} from './workspace.ts';

/** The size of a translated page, in bytes. */
const MOST_PAGE_BYTES = 2 ** 20;

const isPage = (path: string): boolean => /\.mdx?$/.test(path);

/** The bytes with LF for each CR LF, as git keeps them where it changes line ends on checkout. */
const withLf = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');

/** The error for a file that is not UTF-8. */
const encodingError = (file: string): Finding => ({
  file,
  line: 1,
  column: 1,
  rule: 'encoding',
  severity: 'error',
  message: 'The file is not encoded as UTF-8.',
  hint: 'Save it as UTF-8 in your editor.',
});

function excessOf(file: PageFile): Excess | null {
  const seek = (): Excess | undefined => {
    if (isPage(file.path)) return pageExcess(parsedPage(file));
    const {error} = /\.ya?ml$/.test(file.path) ? readYaml(file.text) : {};
    return error && {rule: 'yaml', ...error, hint: 'Correct the YAML.'};
  };
  const found = bounded(file.path, seek);
  return ('problem' in found ? found.problem : found.result) ?? null;
}

/** Reads a file of the project. Those that translators add have bounds: beyond them, there is no text, and `problem` says why. */
export function readPageFile(
  root: string,
  path: string,
  onDisk: string,
  cached: Cache['cached'],
): PageFile {
  const isTranslated = path.startsWith('i18n/');
  const refused = isTranslated
    ? fileProblem(root, onDisk, isPage(path) ? MOST_PAGE_BYTES : undefined)
    : undefined;
  const empty = {path, text: '', ids: [blobId(Buffer.alloc(0))]};
  if (refused) return {...empty, problem: {...refused, file: path}};
  const bytes = readFileSync(join(root, onDisk));
  const ids = bytes.includes('\r\n') ? [blobId(bytes), blobId(withLf(bytes))] : [blobId(bytes)];
  const file: PageFile = {path, text: bytes.toString('utf8'), ids};
  if (!isUtf8(bytes)) return {...file, problem: encodingError(path)};
  if (!isTranslated) return file;
  const excess = cached(`excess:${isPage(path)}:${ids[0]}`, () => excessOf(file));
  // Under another id than that of its content, since it has none of it.
  return excess ? {...empty, problem: {...excess, file: path, severity: 'error'}} : file;
}
