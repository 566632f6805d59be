import {describe, expect, it} from 'vitest';
import {jsonBody, operation, parameter} from '../../tests/operation-fixture.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {headersOf, organisation, server, token} from '../../tests/request-fixture.ts';

describe('the headers of a request', () => {
  it('come in the order accept, the own ones, content-type', () => {
    const {request, problems} = validateRequest(
      operation({parameters: [organisation, token], body: jsonBody({})}),
      {parameters: {Authorization: 't', 'x-org': 'o'}, body: '{}'},
      {server},
    );
    expect(request.headers).toEqual([
      ['accept', 'application/json'],
      ['x-org', 'o'],
      ['Authorization', 'Bearer t'],
      ['content-type', 'application/json'],
    ]);
    expect(problems).toEqual([]);
  });

  it('have a value typed under the name in any letter case, without white space around it', () => {
    expect(headersOf({'X-ORG': ' \r\n\to\t ', authorization: 't'})).toContainEqual(['x-org', 'o']);
  });

  it('get their prefix unless it is typed already, in any letter case', () => {
    expect(headersOf({'x-org': 'o', Authorization: 'bearer t'})).toContainEqual([
      'Authorization',
      'bearer t',
    ]);
    expect(headersOf({'x-org': 'o', Authorization: 'Bearert'})).toContainEqual([
      'Authorization',
      'Bearer Bearert',
    ]);
  });

  it('show the placeholder, behind its prefix, for a required value not given', () => {
    const {request, problems} = validateRequest(
      operation({parameters: [organisation, token]}),
      {parameters: {Authorization: ' Bearer '}},
      {server, placeholders: true},
    );
    expect(request.headers).toEqual([
      ['accept', 'application/json'],
      ['x-org', '{ORG}'],
      ['Authorization', 'Bearer {TOKEN}'],
    ]);
    expect(problems).toEqual([
      {field: 'x-org', code: 'required'},
      {field: 'Authorization', code: 'required'},
    ]);
  });

  it('are left out when a value is not given and no placeholder is asked for', () => {
    expect(headersOf({})).toEqual([['accept', 'application/json']]);
    expect(headersOf({'x-note': '  '}, [parameter({name: 'x-note'})], true)).toEqual([
      ['accept', 'application/json'],
    ]);
  });

  it.each(['a\nb', 'a\u0000', '\u007f', '\u0001', 'a\rb', '“x”', '😀', '\ud800'])(
    'never hold what no header can carry: %j',
    (value) => {
      const {request, problems} = validateRequest(
        operation({parameters: [organisation]}),
        {parameters: {'x-org': value}},
        {server},
      );
      expect(problems).toEqual([{field: 'x-org', code: 'header'}]);
      expect(request.headers).toEqual([['accept', 'application/json']]);
      expect(headersOf({'x-org': value}, [organisation], true)).toContainEqual(['x-org', '{ORG}']);
    },
  );

  it('may hold tabs and Latin-1', () => {
    expect(headersOf({'x-org': 'caf\u00e9\t\u0080\u00ff'}, [organisation])).toContainEqual([
      'x-org',
      'caf\u00e9\t\u0080\u00ff',
    ]);
  });

  it('take another accept and content-type, and leave out those that are explicitly empty', () => {
    const build = (parameters: Record<string, string>) =>
      validateRequest(operation({body: jsonBody({})}), {parameters, body: '{}'}, {server}).request
        .headers;
    expect(build({Accept: 'text/csv', 'Content-Type': 'text/plain'})).toEqual([
      ['accept', 'text/csv'],
      ['content-type', 'text/plain'],
    ]);
    expect(build({accept: '', 'content-type': ' '})).toEqual([]);
  });

  it('of one name are one, as fetch makes them', () => {
    expect(
      headersOf({'x-a': '1', 'X-A': '2'}, [parameter({name: 'x-a'}), parameter({name: 'X-A'})]),
    ).toEqual([
      ['accept', 'application/json'],
      ['x-a', '1, 2'],
    ]);
  });

  it('are never those of the connection, which only the sender knows', () => {
    const own = ['Content-Length', 'host', 'Transfer-Encoding'].map((name) =>
      parameter({name, required: true}),
    );
    const {request, problems} = validateRequest(
      operation({parameters: own}),
      {parameters: {'content-length': '5'}},
      {server},
    );
    expect([request.headers, problems]).toEqual([[['accept', 'application/json']], []]);
  });

  it('hold cookies in one header', () => {
    const cookies = [
      parameter({name: 'a', in: 'cookie', required: true}),
      parameter({name: 'b', in: 'cookie'}),
    ];
    expect(headersOf({a: 'x;y', b: 'é'}, cookies)).toContainEqual(['cookie', 'a=x%3By; b=%C3%A9']);
    expect(headersOf({}, cookies, true)).toContainEqual(['cookie', 'a={A}']);
  });
});
