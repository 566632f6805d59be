import {csharpHttpclient} from '@scalar/snippetz/plugins/csharp/httpclient';
import {goNative} from '@scalar/snippetz/plugins/go/native';
import {javaNethttp} from '@scalar/snippetz/plugins/java/nethttp';
import {phpCurl} from '@scalar/snippetz/plugins/php/curl';
import {powershellWebrequest} from '@scalar/snippetz/plugins/powershell/webrequest';
import {rubyNative} from '@scalar/snippetz/plugins/ruby/native';
import {rustReqwest} from '@scalar/snippetz/plugins/rust/reqwest';
import {utf8Length} from '../../http/encoding.ts';
import {hasHeader} from '../../http/header-fields.ts';
import type {MoreLanguage} from './names.ts';
import type {TextRequest} from './text-request.ts';

/** The request for the library, with marks in place of all variable texts. */
type Marked = {
  method: string;
  url: string;
  headers: {name: string; value: string}[];
  postData?: {mimeType: string; text: string};
};

export type Target = {
  plugin: {generate: (request: Marked) => string};
  /** The media type that selects the library's code for such bodies. */
  mediaType?: string;
  /** Corrects the library's output while it still has the marks. */
  patch?: (code: string, request: TextRequest) => string;
  /** Whether the language's own client would send something else or refuse, as tests have shown. */
  cannot?: (request: TextRequest) => boolean;
};

const hasOddHeader = ({headers}: TextRequest): boolean =>
  headers.some(([, value]) => !/^[\x20-\x7e]*$/.test(value));
const lacksMediaType = ({headers, body}: TextRequest): boolean =>
  (body !== undefined) !== hasHeader(headers, 'content-type');
/**
 * Whether a URL is invalid by RFC 3986, although the WHATWG allows it: with brackets or bare
 * percent signs. Placeholders do not count.
 */
const hasOddUrl = ({url}: TextRequest): boolean =>
  !/^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?(?:[/?](?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2}|\{[^{}]+\})*)?$/i.test(
    url,
  );

const hasBarePercent = ({url}: TextRequest): boolean => /%(?![\da-f]{2})/i.test(url);

/**
 * Whether .NET would decode a percent-encoding of the URL, or drop a bidirectional mark (U+200E,
 * U+200F, U+202A to U+202E).
 */
const hasDotnetUrl = ({url}: TextRequest): boolean =>
  /%(?:2[1789adeADE]|3[\daA]|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])|%E2%80%(?:8[EF]|A[A-E])/i.test(
    url,
  );

/**
 * The library writes only the method POST and no empty body, and libcurl adds the media type of a
 * form.
 */
function patchPhp(code: string, {method, headers, body}: TextRequest): string {
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

/** `Net::HTTP::Post` adds the media type of a form even without a body. */
function patchRuby(code: string, {method, body}: TextRequest): string {
  if (body !== undefined || !['POST', 'PUT', 'PATCH'].includes(method)) return code;
  const length = method === 'PATCH' ? '' : "\nrequest['content-length'] = '0'";
  return code.replace(
    /Net::HTTP::\w+\.new\(url\)/,
    () => `Net::HTTPGenericRequest.new('${method}', false, true, url)${length}`,
  );
}

/**
 * The library parses the media type, and .NET changes it; the library also does not print the
 * response.
 */
function patchCsharp(code: string): string {
  const mediaType = 'content.Headers.TryAddWithoutValidation("content-type", "tokentype");';
  return `${code.replace(/^content\.Headers\.ContentType = .*$/m, mediaType)}\nConsole.WriteLine(await response.Content.ReadAsStringAsync());`;
}

/**
 * Windows PowerShell sends strings as Latin-1, and takes the media type only from its own option.
 */
function patchPowershell(code: string): string {
  return `${code.replace(/^\$headers\.Add\("content-type".*\n/m, '').replace(/-Body ('[^']*')/, '-Body ([System.Text.Encoding]::UTF8.GetBytes($1))')}\n$response.Content`;
}

/**
 * reqwest has no method for OPTIONS and no length for an empty body; the library also does not
 * print the response.
 */
function patchRust(code: string, {method, body = ''}: TextRequest): string {
  const announced =
    body === '' && ['POST', 'PUT'].includes(method)
      ? code.replace(/\.(?:post|put)\("[^"]*"\)/, '$&\n    .header("content-length", "0")')
      : code;
  return `${announced.replace('.options(', '.request(reqwest::Method::OPTIONS, ')}\nprintln!("{}", response.text().await?);`;
}

/**
 * Below the limit of a constant in a class file (JVMS 4.4.7), which counts characters beyond ASCII
 * up to twice.
 */
const LONGEST_JAVA = 30_000;

export const TARGETS: Readonly<Record<MoreLanguage, Target>> = {
  go: {plugin: goNative, cannot: hasBarePercent},
  java: {
    plugin: javaNethttp,
    cannot: (request) =>
      hasOddUrl(request) || hasOddHeader(request) || utf8Length(request.body ?? '') > LONGEST_JAVA,
  },
  php: {plugin: phpCurl, patch: patchPhp},
  csharp: {
    plugin: csharpHttpclient,
    mediaType: 'application/octet-stream',
    patch: patchCsharp,
    cannot: (request) =>
      hasOddUrl(request) ||
      hasDotnetUrl(request) ||
      hasOddHeader(request) ||
      lacksMediaType(request),
  },
  ruby: {
    plugin: rubyNative,
    patch: patchRuby,
    cannot: (request) =>
      hasOddUrl(request) || (request.body !== undefined && lacksMediaType(request)),
  },
  rust: {plugin: rustReqwest, patch: patchRust},
  powershell: {
    plugin: powershellWebrequest,
    patch: patchPowershell,
    cannot: (request) =>
      hasOddUrl(request) ||
      hasDotnetUrl(request) ||
      hasOddHeader(request) ||
      lacksMediaType(request),
  },
};
