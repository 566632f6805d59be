import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** The security headers as JSON, below the folder of the built site. */
export const HEADERS_FILE = 'headers/headers.json';

type Headers = Record<string, string>;

const linesOf = (headers: Headers, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('');

/** The security headers of the site that was built into a folder, if it has any. */
export function readHeaders(folder: string): Headers {
  const file = join(folder, HEADERS_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Headers) : {};
}

/** Writes the headers in the forms of several hosts. @param base the base URL of the site. */
export function writeHeaders(folder: string, base: string, headers: Headers): void {
  mkdirSync(join(folder, 'headers'), {recursive: true});
  const files = {
    // Netlify and Cloudflare Pages.
    _headers: `${base}*\n${linesOf(headers, (name, value) => `  ${name}: ${value}`)}`,
    [HEADERS_FILE]: `${JSON.stringify(headers, null, 2)}\n`,
    'headers/nginx.conf': linesOf(
      headers,
      (name, value) => `add_header ${name} "${value}" always;`,
    ),
    'headers/Caddyfile': `header {\n${linesOf(headers, (name, value) => `\t${name} "${value}"`)}}\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
