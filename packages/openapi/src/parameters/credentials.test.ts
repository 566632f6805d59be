import {describe, expect, it} from 'vitest';
import {operation, parameter} from '../../tests/operation-fixture.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {server} from '../../tests/body-fixture.ts';

describe('credentials', () => {
  const basic = (typed: string) =>
    validateRequest(
      operation({
        accept: '',
        parameters: [parameter({name: 'Authorization', credential: 'basic'})],
      }),
      {parameters: {Authorization: typed}},
      {server},
    );

  it('of basic authentication may be a user alone, or written already', () => {
    expect(basic('user').request.headers[0]?.[1]).toBe(`Basic ${btoa('user:')}`);
    expect(basic('Basic dTpw').request.headers[0]?.[1]).toBe('Basic dTpw');
    expect(basic('user:pass:word').request.headers[0]?.[1]).toBe(`Basic ${btoa('user:pass:word')}`);
    expect(basic('a\u0001:b').problems).toEqual([{field: 'Authorization', code: 'header'}]);
  });

  it('of one place are sent once: the first that is given', () => {
    const both = ['Oauth2', 'Oauth2c'].map((key) =>
      parameter({name: 'Authorization', key, credential: 'oauth2', required: true}),
    );
    const made = (parameters: Record<string, string>) =>
      validateRequest(operation({accept: '', parameters: both}), {parameters}, {server});
    expect(made({Oauth2: 'a', Oauth2c: 'b'})).toMatchObject({
      request: {headers: [['Authorization', 'Bearer a']]},
      problems: [],
    });
    expect(made({Oauth2c: 'b'})).toMatchObject({
      request: {headers: [['Authorization', 'Bearer b']]},
      problems: [],
    });
    expect(made({}).problems).toEqual([{field: 'Oauth2', code: 'required'}]);
  });

  it('in a cookie keep what a cookie can carry', () => {
    const cookie = parameter({name: 'sid', in: 'cookie', secret: true, credential: 'apiKey'});
    expect(
      validateRequest(
        operation({accept: '', parameters: [cookie]}),
        {parameters: {sid: 'a+/=;é "%'}},
        {server},
      ).request.headers,
    ).toEqual([['cookie', 'sid=a+/=%3B%C3%A9%20%22%']]);
  });
});
