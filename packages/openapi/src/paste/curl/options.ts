import type {Word} from './word.ts';

/** One option of a curl command. */
export type CurlOption = {
  /** The long name without hyphens: `data-raw`. */
  name: string;
  /** The name as written: `-d`. */
  written: string;
  value: Word;
  /** Whether it describes the request, does not affect it, or cannot be done by a page. */
  kind: 'request' | 'quiet' | 'other';
};

/** Options that describe the request. Those ending in `=` take a value. */
const REQUEST = [
  'request=',
  'header=',
  'data=',
  'data-raw=',
  'data-binary=',
  'data-ascii=',
  'data-urlencode=',
  'json=',
  'form=',
  'form-string=',
  'get',
  'head',
  'user=',
  'oauth2-bearer=',
  'cookie=',
  'user-agent=',
  'referer=',
  'range=',
  'url=',
  'url-query=',
  'upload-file=',
  'globoff',
  'next',
];

/** Options about connection and output, which do not change the request. */
const QUIET = [
  'silent',
  'show-error',
  'include',
  'verbose',
  'location',
  'compressed',
  'output=',
  'remote-name',
  'write-out=',
  'progress-bar',
  'no-progress-meter',
  'fail',
  'fail-with-body',
  'no-buffer',
  'http1.0',
  'http1.1',
  'http2',
  'http3',
  'ipv4',
  'ipv6',
  'tlsv1',
  'tlsv1.2',
  'tlsv1.3',
  'create-dirs',
  'styled-output',
  'basic',
  'dump-header=',
  'trace-time',
  'no-keepalive',
  'disable',
  'path-as-is',
  'remote-header-name',
  'show-headers',
  'parallel',
  'trace=',
  'trace-ascii=',
  'stderr=',
];

/** Options that a page cannot follow, listed since they take a value. */
const OTHER = [
  'insecure',
  'max-time=',
  'connect-timeout=',
  'retry=',
  'retry-delay=',
  'retry-max-time=',
  'proxy=',
  'proxy-user=',
  'cert=',
  'cert-type=',
  'key=',
  'key-type=',
  'pass=',
  'cacert=',
  'capath=',
  'ciphers=',
  'resolve=',
  'connect-to=',
  'interface=',
  'dns-servers=',
  'limit-rate=',
  'max-redirs=',
  'max-filesize=',
  'cookie-jar=',
  'config=',
  'aws-sigv4=',
  'unix-socket=',
  'socks5=',
  'socks5-hostname=',
  'socks4=',
  'preproxy=',
  'noproxy=',
  'request-target=',
  'netrc-file=',
  'tls-max=',
  'continue-at=',
  'time-cond=',
  'expect100-timeout=',
  'keepalive-time=',
  'output-dir=',
  'parallel-max=',
  'rate=',
  'variable=',
  'speed-limit=',
  'speed-time=',
  'local-port=',
  'proto=',
  'proto-redir=',
  'proto-default=',
  'crlfile=',
  'pinnedpubkey=',
  'engine=',
  'delegation=',
  'haproxy-clientip=',
  'doh-url=',
  'curves=',
  'alt-svc=',
  'hsts=',
  'etag-save=',
  'etag-compare=',
  'abstract-unix-socket=',
  'proxy-header=',
  'mail-from=',
  'mail-rcpt=',
  'quote=',
  'service-name=',
  'sasl-authzid=',
  'login-options=',
];

const SHORT: Record<string, string> = {
  X: 'request',
  H: 'header',
  d: 'data',
  F: 'form',
  G: 'get',
  I: 'head',
  u: 'user',
  b: 'cookie',
  A: 'user-agent',
  e: 'referer',
  r: 'range',
  T: 'upload-file',
  g: 'globoff',
  ':': 'next',
  s: 'silent',
  S: 'show-error',
  i: 'include',
  v: 'verbose',
  L: 'location',
  o: 'output',
  O: 'remote-name',
  w: 'write-out',
  '#': 'progress-bar',
  f: 'fail',
  N: 'no-buffer',
  0: 'http1.0',
  4: 'ipv4',
  6: 'ipv6',
  1: 'tlsv1',
  D: 'dump-header',
  q: 'disable',
  J: 'remote-header-name',
  Z: 'parallel',
  k: 'insecure',
  m: 'max-time',
  x: 'proxy',
  U: 'proxy-user',
  E: 'cert',
  K: 'config',
  c: 'cookie-jar',
  C: 'continue-at',
  z: 'time-cond',
  Y: 'speed-limit',
  y: 'speed-time',
  P: 'ftp-port',
  Q: 'quote',
  t: 'telnet-option',
};

type Known = {kind: CurlOption['kind']; takesValue: boolean};

const KNOWN = new Map<string, Known>(
  (
    [
      ['request', REQUEST],
      ['quiet', QUIET],
      ['other', [...OTHER, 'ftp-port=', 'telnet-option=']],
    ] as const
  ).flatMap(([kind, names]) =>
    names.map((name): [string, Known] => [
      name.replace('=', ''),
      {kind, takesValue: name.endsWith('=')},
    ]),
  ),
);

/**
 * An unknown option is assumed to take no value: the next word is then read as an address, and
 * reported.
 */
const knownOf = (name: string): Known => KNOWN.get(name) ?? {kind: 'other', takesValue: false};

export type CurlArguments = {
  options: CurlOption[];
  /** Words that are not options: addresses. */ addresses: Word[];
  /** Options whose value is missing. */ bare: string[];
};

function readShort(word: Word, rest: Word[], into: CurlArguments): void {
  for (let at = 1; at < word.length; at += 1) {
    const written = `-${word.charAt(at)}`;
    const name = SHORT[word.charAt(at)] ?? word.charAt(at);
    const {kind, takesValue} = knownOf(name);
    // The rest of the word is the value, or the next word where nothing is left.
    const value = takesValue ? word.slice(at + 1) || rest.shift() : '';
    if (value === undefined) into.bare.push(written);
    else into.options.push({name, written, value, kind});
    if (takesValue) return;
  }
}

/** Reads a long option; since 8.16, curl takes its value also after an equals sign. */
function readLong(word: Word, rest: Word[], into: CurlArguments): void {
  const equals = word.indexOf('=');
  const written = equals < 0 ? word : word.slice(0, equals);
  const name = written.slice(2);
  const {kind, takesValue} = knownOf(name);
  if (!takesValue) {
    // curl refuses a value that the option does not take.
    into.options.push({name, written, value: '', kind: equals < 0 ? kind : 'other'});
    return;
  }
  const value = equals < 0 ? rest.shift() : word.slice(equals + 1);
  if (value === undefined) into.bare.push(written);
  else into.options.push({name, written, value, kind});
}

/** Separates the options of curl (8.x) and their values from addresses. */
export function readCurlArguments(words: readonly Word[]): CurlArguments {
  const rest = [...words];
  const into: CurlArguments = {options: [], addresses: [], bare: []};
  let ended = false;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (ended || !word.startsWith('-') || word === '-') into.addresses.push(word);
    else if (word === '--') ended = true;
    else if (word.startsWith('--')) readLong(word, rest, into);
    else readShort(word, rest, into);
  }
  return into;
}
