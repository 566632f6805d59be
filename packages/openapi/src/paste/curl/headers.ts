import {hasHeader, trimHttp} from '../../http/header-fields.ts';
import {writeBasic} from '../../parameters/credentials.ts';
import type {Misfit} from '../misfit.ts';
import type {CurlOption} from './options.ts';
import {headerOfWord, textOfWord} from './word.ts';

type Header = [name: string, value: string];

/**
 * Reads `Name: value`. `Name;` is a header without a value, and `Name:` removes one that curl would
 * send.
 */
function readLine(line: string): Header | {without: string} | undefined {
  const [, name, value] = /^([^:]*):([^]*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    const bare = /^([^:;]+);\s*$/.exec(line)?.[1];
    return bare === undefined ? undefined : [bare.trim(), ''];
  }
  const text = trimHttp(value);
  return text === '' ? {without: name.trim().toLowerCase()} : [name.trim(), text];
}

/** Whether a command names the media type of its body, or removes the one of curl. */
export function givesContentType(options: readonly CurlOption[]): boolean {
  return options.some(
    ({name, value}) => name === 'header' && /^\s*content-type\s*[:;]/i.test(headerOfWord(value)),
  );
}

const OF_OPTION: Record<string, string> = {
  'user-agent': 'user-agent',
  referer: 'referer',
  range: 'range',
};

function fromOption({name, value}: CurlOption): Header[] {
  if (name === 'user') return [['authorization', writeBasic(textOfWord(value))]];
  if (name === 'oauth2-bearer') return [['authorization', `Bearer ${headerOfWord(value)}`]];
  const header = OF_OPTION[name];
  if (header === undefined) return [];
  return [[header, name === 'range' ? `bytes=${headerOfWord(value)}` : headerOfWord(value)]];
}

function cookiesOf(options: readonly CurlOption[], misfits: Misfit[]): Header[] {
  const given = options.filter(({name}) => name === 'cookie').map(({value}) => headerOfWord(value));
  // Without a "=" it is the name of a file (curl manual, --cookie).
  misfits.push(
    ...given.filter((text) => !text.includes('=')).map((text): Misfit => ({code: 'file', text})),
  );
  const pairs = given.filter((text) => text.includes('='));
  return pairs.length > 0 ? [['cookie', pairs.join('; ')]] : [];
}

/**
 * Returns the headers that the options of curl set, in their order. Those of other options and of
 * the body follow, unless a header overrides them; the sender writes the length.
 */
export function readHeaders(
  options: readonly CurlOption[],
  implied: {contentType: string | undefined; accept: string | undefined},
  misfits: Misfit[],
): Header[] {
  const headers: Header[] = [];
  const without = new Set<string>();
  for (const {name, value} of options) {
    if (name !== 'header') continue;
    const line = headerOfWord(value);
    const header = line.startsWith('@') ? undefined : readLine(line);
    if (line.startsWith('@')) misfits.push({code: 'file', text: line.slice(1)});
    else if (header === undefined)
      misfits.push({code: 'header', text: line.split(/[\s;]/)[0] ?? ''});
    else if (Array.isArray(header)) headers.push(header);
    else without.add(header.without);
  }
  const {accept, contentType} = implied;
  const further: Header[] = [
    ...options.flatMap(fromOption),
    ...cookiesOf(options, misfits),
    ...(accept === undefined ? [] : [['accept', accept] as Header]),
    ...(contentType === undefined ? [] : [['content-type', contentType] as Header]),
  ];
  const added = further.filter(([name]) => !hasHeader(headers, name) && !without.has(name));
  return [...headers, ...added].filter(([name]) => name.toLowerCase() !== 'content-length');
}
