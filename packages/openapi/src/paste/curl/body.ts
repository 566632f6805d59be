import type {FormPart, HttpBody} from '../../request/types.ts';
import type {Misfit} from '../misfit.ts';
import {formPart, unread} from './form.ts';
import type {CurlOption} from './options.ts';
import {textOfWord, type Word} from './word.ts';

/**
 * The body or part of the query that the data options make, and the headers that curl adds for it.
 */
export type CurlBody = {body?: HttpBody; mediaType?: string; accept?: string; query: string[]};

/** The media type that curl adds to data. */
export const FORM = 'application/x-www-form-urlencoded';

const DATA = new Set(['data', 'data-ascii', 'data-binary', 'data-raw', 'data-urlencode', 'json']);

/** Percent-encodes like curl: all but letters, digits and `-._~`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * Reads `content`, `=content` or `name=content`; curl would read `@file` and `name@file` from a
 * file.
 */
function urlencoded(text: string, misfits: Misfit[]): string {
  const [, name = '', sign, content = ''] = /^([^=@]*)([=@])([^]*)$/.exec(text) ?? [];
  if (sign === undefined) return encode(text);
  if (sign === '@') {
    misfits.push({code: 'file', text: content});
    return name;
  }
  return name === '' ? encode(content) : `${name}=${encode(content)}`;
}

function oneText(
  {name, value}: CurlOption,
  piped: string | undefined,
  misfits: Misfit[],
): string | File {
  const text = textOfWord(value);
  if (name === 'data-raw') return text;
  if (name === 'data-urlencode') return urlencoded(text, misfits);
  if (!text.startsWith('@')) return text;
  if (text === '@-' && piped !== undefined) return piped;
  misfits.push({code: 'file', text: text.slice(1)});
  return unread(text.slice(1));
}

/** Joins the texts like curl; a file is returned only if there is nothing else. */
function joined(
  options: readonly CurlOption[],
  piped: string | undefined,
  misfits: Misfit[],
): string | File {
  const texts = options.map((option) => oneText(option, piped, misfits));
  const [only] = texts;
  if (only instanceof File && texts.length === 1) return only;
  const given = texts.filter((text) => typeof text === 'string');
  const separatorBefore = (index: number): string => {
    if (index === 0 || options[index]?.name === 'json') return '';
    return '&';
  };
  return given.map((text, index) => separatorBefore(index) + text).join('');
}

const queryPart = (value: Word, misfits: Misfit[]): string => {
  const text = textOfWord(value);
  return text.startsWith('+') ? text.slice(1) : urlencoded(text, misfits);
};

/**
 * Reads the body that the options of a curl command make: data, a form, or an uploaded file.
 * @param piped the standard input of the command, if it is known.
 */
export function readBody(
  options: readonly CurlOption[],
  piped: string | undefined,
  misfits: Misfit[],
): CurlBody {
  const query = options
    .filter(({name}) => name === 'url-query')
    .map(({value}) => queryPart(value, misfits));
  const data = options.filter(({name}) => DATA.has(name));
  const form = options.filter(({name}) => name === 'form' || name === 'form-string');
  const upload = options.filter(({name}) => name === 'upload-file').at(-1);
  if (data.length > 0) {
    const text = joined(data, piped, misfits);
    if (options.some(({name}) => name === 'get'))
      return {query: typeof text === 'string' ? [...query, text] : query};
    const isJson = data.some(({name}) => name === 'json');
    return {
      body: text,
      query,
      mediaType: isJson ? 'application/json' : FORM,
      ...(isJson ? {accept: 'application/json'} : {}),
    };
  }
  if (form.length > 0)
    return {body: form.flatMap((option): FormPart[] => formPart(option, misfits)), query};
  if (!upload) return {query};
  const name = textOfWord(upload.value);
  misfits.push({code: 'file', text: name});
  return {body: unread(name), query};
}
