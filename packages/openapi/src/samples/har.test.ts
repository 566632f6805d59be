import {describe, expect, it} from 'vitest';
import packageJson from '../../package.json' with {type: 'json'};
import {NAMED_CASES, sampleCases} from '../../tests/samples/cases.ts';
import type {HttpRequest} from '../request/types.ts';
import {toHar} from './har.ts';

const SENT = '2026-01-02T03:04:05.000Z';

const requestOf = (
  request: Partial<HttpRequest>,
): ReturnType<typeof toHar>['log']['entries'][number]['request'] | undefined =>
  toHar({method: 'POST', url: 'https://api.example.com/a', headers: [], ...request}, SENT).log
    .entries[0]?.request;

describe('an HTTP Archive of a request', () => {
  it('is a log of version 1.2 with one entry, which has all that HAR asks for', () => {
    const {log} = toHar({method: 'GET', url: 'https://api.example.com/', headers: []}, SENT);
    expect(log.version).toBe('1.2');
    expect(log.creator).toEqual({name: packageJson.name, version: packageJson.version});
    expect(log.entries).toEqual([
      {
        startedDateTime: SENT,
        time: 0,
        cache: {},
        timings: {send: 0, wait: 0, receive: 0},
        request: {
          method: 'GET',
          url: 'https://api.example.com/',
          httpVersion: 'HTTP/1.1',
          cookies: [],
          headers: [],
          queryString: [],
          headersSize: -1,
          bodySize: 0,
        },
        response: {
          status: 0,
          statusText: '',
          httpVersion: '',
          cookies: [],
          headers: [],
          content: {size: 0, mimeType: 'x-unknown'},
          redirectURL: '',
          headersSize: -1,
          bodySize: -1,
        },
      },
    ]);
  });

  it('lists the query, decoded, and the cookies', () => {
    const request = requestOf({
      url: 'https://api.example.com/a?x=1%202&x=%C3%A9&y',
      headers: [['cookie', 'a=b=c; d=']],
    });
    expect(request?.queryString).toEqual([
      {name: 'x', value: '1 2'},
      {name: 'x', value: 'é'},
      {name: 'y', value: ''},
    ]);
    expect(request?.cookies).toEqual([
      {name: 'a', value: 'b=c'},
      {name: 'd', value: ''},
    ]);
  });

  it('keeps every digit of a body, and counts its bytes', () => {
    const request = requestOf({
      headers: [['Content-Type', 'application/json']],
      body: '{"é": 9007199254740993}',
    });
    expect(request).toMatchObject({
      bodySize: 24,
      postData: {mimeType: 'application/json', text: '{"é": 9007199254740993}'},
    });
  });

  it('lists the parts of a form, without the bytes of files', () => {
    const file = new File(['12345'], 'a.csv', {type: 'text/csv'});
    expect(
      requestOf({
        body: [
          {name: 'a', text: '1'},
          {name: 'b', text: '{}', mediaType: 'application/json'},
          {name: 'c', file},
        ],
      })?.postData,
    ).toEqual({
      mimeType: 'multipart/form-data',
      params: [
        {name: 'a', value: '1'},
        {name: 'b', value: '{}', contentType: 'application/json'},
        {name: 'c', fileName: 'a.csv', contentType: 'text/csv'},
      ],
    });
    expect(requestOf({body: file})).toMatchObject({
      bodySize: 5,
      postData: {mimeType: 'text/csv', text: '', comment: 'The bytes of the file "a.csv"'},
    });
  });

  it('survives being written as JSON, whatever the request holds', () => {
    for (const make of [...Object.values(NAMED_CASES), ...sampleCases(300)]) {
      const request = make('https://api.example.com');
      const har = toHar(request, SENT);
      expect(JSON.parse(JSON.stringify(har))).toEqual(har);
      expect(har.log.entries[0]?.request).toMatchObject({
        method: request.method,
        url: request.url,
        headers: request.headers.map(([name, value]) => ({name, value})),
      });
    }
  });
});
