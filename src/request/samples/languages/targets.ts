import {csharpHttpclient} from '@scalar/snippetz/plugins/csharp/httpclient';
import {goNative} from '@scalar/snippetz/plugins/go/native';
import {javaNethttp} from '@scalar/snippetz/plugins/java/nethttp';
import {phpCurl} from '@scalar/snippetz/plugins/php/curl';
import {powershellWebrequest} from '@scalar/snippetz/plugins/powershell/webrequest';
import {rubyNative} from '@scalar/snippetz/plugins/ruby/native';
import {rustReqwest} from '@scalar/snippetz/plugins/rust/reqwest';
import {utf8Length} from '../../http/encoding';
import {hasHeader} from '../../http/header-fields';
import type {MoreLanguage} from './names';
import type {TextRequest} from './text-request';

/** What the library is given: a request in which marks stand for all that differs from one request to the next. */
type Marked = {
  method: string;
  url: string;
  headers: {name: string; value: string}[];
  postData?: {mimeType: string; text: string};
};

export type Target = {
  plugin: {generate: (request: Marked) => string};
  /** Lets the library take its way for bodies of this media type. */
  mediaType?: string;
  /** Mends what the library leaves out, while the marks are still in their places. */
  mend?: (code: string, request: TextRequest) => string;
  /** Where the language's own client sends something else, or refuses, whatever the sample says: found by running samples. */
  cannot?: (request: TextRequest) => boolean;
};

const hasOddHeader = ({headers}: TextRequest): boolean =>
  headers.some(([, value]) => !/^[\x20-\x7e]*$/.test(value));
const lacksMediaType = ({headers, body}: TextRequest): boolean =>
  (body !== undefined) !== hasHeader(headers, 'content-type');
/** A URL that RFC 3986 does not allow, but the WHATWG does: with brackets or bare percent signs. Placeholders are to be replaced anyway. */
const hasOddUrl = ({url}: TextRequest): boolean =>
  !/^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?(?:[/?](?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2}|\{[^{}]+\})*)?$/i.test(
    url,
  );

const hasBarePercent = ({url}: TextRequest): boolean => /%(?![\da-f]{2})/i.test(url);

/** .NET reads these percent-encodings of a URL and writes the characters themselves; marks of direction (U+200E, U+200F, U+202A to U+202E) it leaves out. */
const hasDotnetUrl = ({url}: TextRequest): boolean =>
  /%(?:2[1789adeADE]|3[\daA]|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])|%E2%80%(?:8[EF]|A[A-E])/i.test(
    url,
  );

/** The library writes no method but POST and no empty body, and libcurl calls each body a form unless told otherwise. */
function mendPhp(code: string, {method, headers, body}: TextRequest): string {
  const sendsNothing = body === undefined && ['POST', 'PUT'].includes(method);
  const calledForm = (body !== undefined || sendsNothing) && !hasHeader(headers, 'content-type');
  const listed = code.includes('CURLOPT_HTTPHEADER, [');
  const withType =
    calledForm && listed
      ? code.replace('CURLOPT_HTTPHEADER, [', "CURLOPT_HTTPHEADER, ['content-type:', ")
      : code;
  const options = [
    method === 'HEAD' ? 'CURLOPT_NOBODY, true' : `CURLOPT_CUSTOMREQUEST, '${method}'`,
    ...(calledForm && !listed ? ["CURLOPT_HTTPHEADER, ['content-type:']"] : []),
    ...(sendsNothing ? ["CURLOPT_POSTFIELDS, ''"] : []),
  ].map((option) => `curl_setopt($ch, ${option});\n`);
  const lines = withType
    .replace('curl_setopt($ch, CURLOPT_POST, true);\n', '')
    .replace(/;\n+/, () => `;\n\n${options.join('')}`);
  return `<?php\n\n${lines.replace(/\n*curl_exec/, '\n\ncurl_exec')}`;
}

/** `Net::HTTP::Post` calls even a body that is not there a form. */
function mendRuby(code: string, {method, body}: TextRequest): string {
  if (body !== undefined || !['POST', 'PUT', 'PATCH'].includes(method)) return code;
  const length = method === 'PATCH' ? '' : "\nrequest['content-length'] = '0'";
  return code.replace(
    /Net::HTTP::\w+\.new\(url\)/,
    () => `Net::HTTPGenericRequest.new('${method}', false, true, url)${length}`,
  );
}

/** The library parses the media type, and .NET writes another; the answer is not shown. */
function mendCsharp(code: string): string {
  const mediaType = 'content.Headers.TryAddWithoutValidation("content-type", "tokentype");';
  return `${code.replace(/^content\.Headers\.ContentType = .*$/m, mediaType)}\nConsole.WriteLine(await response.Content.ReadAsStringAsync());`;
}

/** Windows PowerShell sends texts as Latin-1, and takes the media type from its own option only. */
function mendPowershell(code: string): string {
  return `${code.replace(/^\$headers\.Add\("content-type".*\n/m, '').replace(/-Body ('[^']*')/, '-Body ([System.Text.Encoding]::UTF8.GetBytes($1))')}\n$response.Content`;
}

/** reqwest has no method of its own for OPTIONS, nor announces an empty body; the answer is not shown. */
function mendRust(code: string, {method, body = ''}: TextRequest): string {
  const announced =
    body === '' && ['POST', 'PUT'].includes(method)
      ? code.replace(/\.(?:post|put)\("[^"]*"\)/, '$&\n    .header("content-length", "0")')
      : code;
  return `${announced.replace('.options(', '.request(reqwest::Method::OPTIONS, ')}\nprintln!("{}", response.text().await?);`;
}

/** A constant of a class file is shorter (JVMS 4.4.7); of each character outside ASCII it counts up to twice its bytes. */
const LONGEST_JAVA = 30_000;

export const TARGETS: Readonly<Record<MoreLanguage, Target>> = {
  go: {plugin: goNative, cannot: hasBarePercent},
  java: {
    plugin: javaNethttp,
    cannot: (request) =>
      hasOddUrl(request) || hasOddHeader(request) || utf8Length(request.body ?? '') > LONGEST_JAVA,
  },
  php: {plugin: phpCurl, mend: mendPhp},
  csharp: {
    plugin: csharpHttpclient,
    mediaType: 'application/octet-stream',
    mend: mendCsharp,
    cannot: (request) =>
      hasOddUrl(request) ||
      hasDotnetUrl(request) ||
      hasOddHeader(request) ||
      lacksMediaType(request),
  },
  ruby: {
    plugin: rubyNative,
    mend: mendRuby,
    cannot: (request) =>
      hasOddUrl(request) || (request.body !== undefined && lacksMediaType(request)),
  },
  rust: {plugin: rustReqwest, mend: mendRust},
  powershell: {
    plugin: powershellWebrequest,
    mend: mendPowershell,
    cannot: (request) =>
      hasOddUrl(request) ||
      hasDotnetUrl(request) ||
      hasOddHeader(request) ||
      lacksMediaType(request),
  },
};
