import type {FormPart} from '../../request/types.ts';
import type {Misfit} from '../misfit.ts';
import type {CurlOption} from './options.ts';
import {textOfWord} from './word.ts';

/**
 * The folders before a file name; a backslash separates them only after a drive or dot of Windows.
 */
const FOLDERS = /^(?:(?:[a-z]:|\.{0,2})\\.*\\|[a-z]:\\|\.\\)?(?:.*\/)?/is;

/** A file of which only the name is known. */
export const unread = (path: string, type = ''): File =>
  new File([], path.replace(FOLDERS, ''), {type});

/** Splits the value of a form at semicolons; a word is quoted only if it begins with a mark. */
function sectionsOf(text: string): string[] {
  const section = /;(?:\s*(?:(?:filename|headers|encoder)=|@|<)?"(?:[^"\\]|\\[^])*"[^;]*|[^;]*)/g;
  return (`;${text}`.match(section) ?? []).map((one) => one.slice(1));
}

/** Removes quotation marks; within them, a backslash escapes those and itself. */
function unquoted(word: string): string {
  const [, inside] = /^\s*"((?:[^"\\]|\\[^])*)"/.exec(word) ?? [];
  return inside === undefined ? word : inside.replace(/\\([\\"])/g, '$1');
}

type Details = {type?: string; filename?: string; headers: [string, string][]};

/** Reads `Name: value`; a name alone or a file of headers is none. */
function headerOf(line: string): [string, string][] {
  const [, name = '', value = ''] = /^([^@:][^:]*):\s*([^]*)$/.exec(line) ?? [];
  return name === '' ? [] : [[name, value]];
}

/**
 * Reads `type=`, `filename=` and `headers=`; unknown sections after a type belong to it: `;type=text/csv;
 * charset=utf-8`.
 */
function detailsOf(sections: readonly string[]): Details {
  const details: Details = {headers: []};
  for (const section of sections) {
    const [, key, value = ''] = /^\s*(type|filename|headers|encoder)=([^]*)$/.exec(section) ?? [];
    if (key === 'type' || key === 'filename') details[key] = unquoted(value);
    else if (key === 'headers') details.headers.push(...headerOf(unquoted(value)));
    else if (key === undefined && details.type !== undefined) details.type += `;${section}`;
  }
  return details;
}

/**
 * Reads a `--form` or `--form-string` (curl manual): `name=text`, `name=@file`, `name=<file`, with
 * `;type=` and `;filename=`. A text with a file name becomes a file with that content.
 */
export function formPart({name: option, value}: CurlOption, misfits: Misfit[]): FormPart[] {
  const whole = textOfWord(value);
  const at = whole.indexOf('=');
  if (at < 0) {
    misfits.push({code: 'body', text: whole});
    return [];
  }
  const [name, content] = [whole.slice(0, at), whole.slice(at + 1)];
  if (option === 'form-string') return [{name, text: content}];
  const [first = '', ...sections] = sectionsOf(content);
  const {type, filename, headers} = detailsOf(sections);
  const part = {name, ...(headers.length > 0 ? {headers} : {})};
  if (/^[@<]/.test(first)) {
    const path = unquoted(first.slice(1));
    misfits.push({code: 'file', text: path});
    return first.startsWith('<')
      ? []
      : [{...part, file: unread(filename ?? path, type ?? 'application/octet-stream')}];
  }
  const text = unquoted(first);
  if (filename !== undefined && filename !== 'blob')
    return [{...part, file: new File([text], filename, {type: type ?? 'text/plain'})}];
  return [{...part, text, ...(type === undefined ? {} : {mediaType: type})}];
}
