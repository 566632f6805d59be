import {decodeText} from '../../http/encoding.ts';
import type {HttpRequest} from '../../request/types.ts';
import type {Misfit} from '../misfit.ts';
import {FORM, readBody} from './body.ts';
import {givesContentType, readHeaders} from './headers.ts';
import {readCurlArguments, type CurlOption} from './options.ts';
import {shellOf, type CommandShell} from './command-shell.ts';
import {splitCmd} from './split-cmd.ts';
import {splitPowerShell} from './split-powershell.ts';
import {splitShell, type ShellLine, type ShellToken} from './split-shell.ts';
import {readPiped} from './stdin.ts';
import {textOfWord, type Word} from './word.ts';

/** A request read from a curl command. Files in its body have names but no content. */
export type ParsedCurl = {
  request?: HttpRequest;
  /** Whether the media type of a form is in no header of the command: curl adds it to all data. */
  assumesForm?: true;
  misfits: Misfit[];
};

const SPLIT: Record<CommandShell, (text: string) => ShellLine> = {
  bash: splitShell,
  cmd: splitCmd,
  powershell: splitPowerShell,
};

const isWord = (token: ShellToken | undefined): token is {word: Word} =>
  token !== undefined && 'word' in token;

const CURL = /^(?:.*[\\/])?curl(?:\.exe)?$/i;

/**
 * Returns the words after `curl` to the end of its command, the tokens before, and the dropped
 * operators.
 */
function commandOf({
  tokens,
}: ShellLine): {words: Word[]; before: ShellToken[]; operators: string[]} | undefined {
  const start = tokens.findIndex((token) => isWord(token) && CURL.test(token.word));
  if (start < 0) return undefined;
  const words: Word[] = [];
  const operators: string[] = [];
  for (let at = start + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (isWord(token)) words.push(token.word);
    else if (token) {
      const isLast = tokens.slice(at).every((one) => !isWord(one) && one.operator === '\n');
      if (!isLast) operators.push(token.operator === '\n' ? '⏎' : token.operator);
      // A redirection takes the next word, and the command continues.
      if (!/[<>]/.test(token.operator)) break;
      at += 1;
    }
  }
  return {words, before: tokens.slice(0, start), operators};
}

/** Normalises an address like `fetch`; like curl, it assumes `http` without a scheme. */
function readAddress(text: string): URL | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  try {
    const url = new URL(address);
    url.hash = '';
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Whether curl would expand the address to several: `{a,b}`, `[1-9]`. */
const hasPatterns = (address: string): boolean =>
  /\{[^}]*,[^}]*\}|\[[^\]:]*-[^\]:]*\]/.test(address);

function methodOf(options: readonly CurlOption[], hasBody: boolean): string {
  const given = options.filter(({name}) => name === 'request').at(-1)?.value;
  if (given !== undefined) return textOfWord(given);
  const has = (wanted: string): boolean => options.some(({name}) => name === wanted);
  if (has('head')) return 'HEAD';
  if (has('upload-file')) return 'PUT';
  return hasBody ? 'POST' : 'GET';
}

function withQuery(url: URL, added: readonly string[]): string {
  const query = [url.search.slice(1), ...added].filter((one) => one !== '').join('&');
  url.search = query;
  return url.href;
}

function readRequest(
  words: readonly Word[],
  piped: string | undefined,
  misfits: Misfit[],
): Omit<ParsedCurl, 'misfits'> {
  const {options: all, addresses, bare} = readCurlArguments(words);
  const next = all.findIndex(({name}) => name === 'next');
  const options = next < 0 ? all : all.slice(0, next);
  const [first = '', ...further] = [
    ...addresses,
    ...options.filter(({name}) => name === 'url').map(({value}) => value),
  ].map(textOfWord);
  const url = readAddress(first);
  const {body, mediaType, accept, query} = readBody(options, piped, misfits);
  const {username, password} = url ?? {username: '', password: ''};
  const inUrl: CurlOption[] =
    username === ''
      ? []
      : [
          {
            name: 'user',
            written: '',
            value: `${decodeText(username)}:${decodeText(password)}`,
            kind: 'request',
          },
        ];
  const headers = readHeaders([...options, ...inUrl], {contentType: mediaType, accept}, misfits);
  misfits.push(
    ...bare.map((text): Misfit => ({code: 'unfinished', text})),
    ...all
      .filter(({kind, name}) => kind === 'other' || name === 'next')
      .map(({written}): Misfit => ({code: 'option', text: written})),
    ...further.map((text): Misfit => ({code: 'address', text})),
    ...(url && hasPatterns(first) && !options.some(({name}) => name === 'globoff')
      ? [{code: 'address', text: first} as const]
      : []),
  );
  if (!url || first === '') {
    misfits.push({code: 'noAddress', text: first});
    return {};
  }
  url.username = '';
  url.password = '';
  return {
    request: {
      method: methodOf(options, body !== undefined),
      url: withQuery(url, query),
      headers,
      ...(body === undefined ? {} : {body}),
    },
    ...(mediaType === FORM && !givesContentType(options) ? {assumesForm: true} : {}),
  };
}

/**
 * Parses a pasted command of bash or zsh, of PowerShell, or of Windows' cmd as browsers copy it. Nothing is run,
 * expanded or read from files; anything that curl or a shell would do beyond one request is
 * reported.
 */
export function parseCurl(text: string): ParsedCurl {
  const line = SPLIT[shellOf(text)](text);
  const command = commandOf(line);
  if (!command) return {misfits: [{code: 'notCurl', text: ''}]};
  const misfits: Misfit[] = [
    ...(line.unfinished ? [{code: 'unfinished', text: ''} as const] : []),
    ...[...new Set(line.expansions)].map((expansion): Misfit => ({
      code: 'expansion',
      text: expansion,
    })),
    ...command.operators.map((operator): Misfit => ({code: 'operator', text: operator})),
  ];
  const piped = readPiped(command.before, misfits);
  return {...readRequest(command.words, piped, misfits), misfits};
}
