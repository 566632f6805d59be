import {describe, expect, it} from 'vitest';
import {operation, parameter} from '../../tests/operation-fixture.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {limit, server} from '../../tests/request-fixture.ts';

const file = parameter({name: 'FILE', in: 'path', required: true, placeholder: '{FILE}'});
describe('the URL of a request', () => {
  const build = (parameters: Record<string, string>, placeholders = false, base = server) =>
    validateRequest(
      operation({
        path: '/files/{FILE}/rows',
        parameters: [file, limit, parameter({name: 'q', in: 'query'})],
      }),
      {parameters},
      {server: base, placeholders},
    );

  it('holds values percent-encoded, those of optional parameters only when given', () => {
    expect(build({FILE: 'a/b c?é', limit: '5', q: "it's &=#"}).request.url).toBe(
      `${server}/files/a%2Fb%20c%3F%C3%A9/rows?limit=5&q=it%27s%20%26%3D%23`,
    );
    expect(build({FILE: '\ud800', limit: ''}).request.url).toBe(`${server}/files/%EF%BF%BD/rows`);
  });

  it('is normalised as fetch does it', () => {
    expect(build({FILE: 'a'}, false, ' HTTPS://API.example.com:443/a/../b// ').request.url).toBe(
      'https://api.example.com/b/files/a/rows',
    );
  });

  it('adds to a query that stands in the path, and leaves out a fragment, which is never sent', () => {
    const url = (path: string): string => {
      const parameters = [parameter({name: 'a', in: 'query'})];
      return validateRequest(operation({path, parameters}), {parameters: {a: '1'}}, {}).request.url;
    };
    expect(url('/things?kind=x')).toBe('https://api.example.com/v1/things?kind=x&a=1');
    expect(url('/things#Action=List')).toBe('https://api.example.com/v1/things?a=1');
  });

  it('keeps a placeholder readable', () => {
    const {request, problems} = build({q: '{'}, true);
    expect(request.url).toBe(`${server}/files/{FILE}/rows?q=%7B`);
    expect(problems).toEqual([{field: 'FILE', code: 'required'}]);
  });

  it('does not take a value for a placeholder', () => {
    expect(build({FILE: '{FILE}'}, true).request.url).toBe(`${server}/files/%7BFILE%7D/rows`);
  });

  it.each(['.', '..'])('does not let the value "%s" climb out of its segment', (value) => {
    const {request, problems} = build({FILE: value}, true);
    expect(request.url).toBe(`${server}/files/{FILE}/rows`);
    expect(problems).toEqual([{field: 'FILE', code: 'url'}]);
    expect(build({FILE: `${value}x`}).problems).toEqual([]);
  });

  it.each(['a/..', '../a', 'a/../b', './a', 'a\\..', '../../etc/passwd'])(
    'does not let a part of the value "%s" climb, behind whatever decodes it',
    (value) => {
      const {request, problems} = build({FILE: value}, true);
      expect(request.url).toBe(`${server}/files/{FILE}/rows`);
      expect(problems).toEqual([{field: 'FILE', code: 'url'}]);
    },
  );

  it.each(['...', '..a', 'a..b/c', '%2e%2e', '%2E%2E%2Fa'])(
    'takes the value "%s" for a name',
    (value) => {
      const {request, problems} = build({FILE: value});
      expect(request.url).toBe(`${server}/files/${encodeURIComponent(value)}/rows`);
      expect(problems).toEqual([]);
    },
  );

  it.each([
    '',
    'api.example.com',
    'localhost:4010',
    'ftp://x',
    'https://',
    'https://u:p@x/',
    'https://x/?a=1',
    'https://x/#a',
  ])('reports the base "%s"', (base) => {
    expect(build({FILE: 'a'}, false, base).problems).toEqual([{field: 'server', code: 'url'}]);
  });
});
