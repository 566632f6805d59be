import {describe, expect, it} from 'vitest';
import {writeMultipart} from '../../src/body/multipart.ts';
import {parseCurl} from '../../src/paste/curl/parse-curl.ts';
import {headerValue} from '../../src/http/header-fields.ts';
import {toCurl} from '../../src/samples/curl.ts';
import type {HttpRequest} from '../../src/request/types.ts';
import {seed} from '../../../../tests/seed.ts';
import {NAMED_CASES, sampleCases} from './cases.ts';
import {FILE_NAMES, testFile} from './files.ts';

const RUNS = Number(process.env.SAMPLE_RUNS ?? 3000);

const nameOf = (file: File): string => file.name.replace(/^.*\//, '');

/**
 * Returns the parts of a request that a command carries: names of files, and a piped form as its
 * text.
 */
function carried({method, url, headers, body}: HttpRequest, piped: boolean): unknown {
  const lower = headers.map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  if (body === undefined || method === 'HEAD') return {method, url, headers: lower};
  // curl writes the boundary of a form.
  const others = lower.filter(([name]) => name !== 'content-type');
  if (body instanceof File) return {method, url, headers: lower, file: nameOf(body)};
  if (!Array.isArray(body)) return {method, url, headers: lower, body};
  if (!piped)
    return {
      method,
      url,
      headers: others,
      parts: body.map((part) => [
        part.name,
        ...('file' in part
          ? [nameOf(part.file), part.file.type || 'application/octet-stream']
          : [part.text, part.mediaType]),
        part.headers,
      ]),
    };
  const {mediaType, pieces} = writeMultipart(body, headerValue(headers, 'content-type'));
  return {method, url, headers: [...others, ['content-type', mediaType]], body: pieces.join('')};
}

describe('a pasted curl command of our own', {timeout: 120_000}, () => {
  it(`gives back the request that it was written from, for ${RUNS} generated requests (TEST_SEED=${seed})`, () => {
    const longBody = (): HttpRequest => ({
      method: 'POST',
      url: 'https://api.example.com/',
      headers: [['content-type', 'a/b']],
      body: "it's %s\\n\n".repeat(20_000),
    });
    const requests = [...Object.values(NAMED_CASES), ...sampleCases(RUNS), longBody].map((make) =>
      make('https://api.example.com:8443'),
    );
    let tried = 0;
    for (const request of requests) {
      const command = toCurl(request);
      // A form that is piped in several parts reads files in between.
      if (/^\{ .*cat /s.test(command)) continue;
      tried += 1;
      const piped = command.startsWith('printf') || command.startsWith('{');
      const {request: read, misfits} = parseCurl(command);
      expect(read && carried(read, piped), command).toEqual(carried(request, piped));
      expect(
        misfits.filter(({code}) => code !== 'file'),
        command,
      ).toEqual([]);
    }
    expect(tried).toBeGreaterThan(requests.length * 0.8);
  });

  it('gives back the names of files', () => {
    for (const name of FILE_NAMES) {
      const request: HttpRequest = {
        method: 'PUT',
        url: 'https://api.example.com/',
        headers: [['content-type', 'a/b']],
        body: testFile(name, 'a/b'),
      };
      const {request: read, misfits} = parseCurl(toCurl(request));
      expect((read?.body as File).name).toBe(name);
      expect(misfits.map(({code}) => code)).toEqual(['file']);
    }
  });
});
