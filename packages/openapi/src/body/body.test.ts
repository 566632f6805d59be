import {describe, expect, it} from 'vitest';
import {operation, parameter, requestBody as body} from '../../tests/operation-fixture.ts';
import {validateRequest} from '../validate/validate-request.ts';
import type {Values} from '../request/types.ts';
import {build, server} from '../../tests/body-fixture.ts';

describe('a body of bytes', () => {
  const binary = body('application/octet-stream', {kind: 'binary'});
  const file = new File(['x'], 'a.bin', {type: 'image/png'});

  it('is a file, or the text that was typed', () => {
    expect(build(binary, {file, body: 'typed'}).request).toMatchObject({
      headers: [['content-type', 'application/octet-stream']],
      body: file,
    });
    expect(build(binary, {body: 'typed'})).toMatchObject({request: {body: 'typed'}, problems: []});
    expect(build(binary, {}).problems).toEqual([{field: 'body', code: 'required'}]);
  });

  it('has the media type of the file where the description names a range', () => {
    expect(build({...binary, mediaType: 'image/*'}, {file}).request.headers).toEqual([
      ['content-type', 'image/png'],
    ]);
    expect(build({...binary, mediaType: '*/*'}, {body: '{}'}).request.headers).toEqual([
      ['content-type', 'application/json'],
    ]);
    expect(build({...binary, mediaType: '*/*'}, {body: 'x'}).request.headers).toEqual([
      ['content-type', 'text/plain'],
    ]);
  });

  it('is shown by a file that stands in', () => {
    expect(build(binary, {}, true).request.body).toMatchObject({name: 'FILE'});
  });
});

describe('the choices of the caller', () => {
  it('name one of several bodies by its media type', () => {
    const one = operation({body: body('application/json'), otherBodies: [body('text/csv')]});
    const typeOf = (mediaType?: string) =>
      validateRequest(one, {parameters: {}, body: '1', mediaType}, {server}).request.headers.at(
        -1,
      )?.[1];
    expect([typeOf(), typeOf('text/csv'), typeOf('a/b')]).toEqual([
      'application/json',
      'text/csv',
      'application/json',
    ]);
  });

  it('name a server and values for its variables', () => {
    const variables = [
      {name: 'region', default: 'eu', enum: ['eu', 'us'], description: ''},
      {name: 'port', default: '443', description: ''},
    ];
    const one = operation({
      servers: [
        {url: 'https://first.example/', description: '', variables: []},
        {url: 'https://{region}.example:{port}/v1/', description: '', variables},
      ],
    });
    const made = (chosen: Values['server']) =>
      validateRequest(one, {parameters: {}, server: chosen}, {});
    expect(made(undefined).request.url).toBe('https://first.example/things');
    expect(made({index: 1}).request.url).toBe('https://eu.example/v1/things');
    expect(made({index: 1, variables: {region: 'us', port: '8443'}})).toMatchObject({
      request: {url: 'https://us.example:8443/v1/things'},
      problems: [],
    });
    expect(made({index: 1, variables: {region: 'asia'}}).problems).toMatchObject([
      {field: 'server.region', code: 'schema', keyword: 'enum', expected: ['eu', 'us']},
    ]);
    expect(validateRequest(operation(), {parameters: {}}, {}).request.url).toBe(
      'https://api.example.com/v1/things',
    );
  });

  it('name the credentials that go together; the others are neither sent nor asked for', () => {
    const parameters = [
      parameter({name: 'Authorization', credential: 'basic', secret: true}),
      parameter({name: 'Authorization', key: 'token', credential: 'oauth2', secret: true}),
      parameter({name: 'key', in: 'query', credential: 'apiKey', secret: true}),
    ];
    const one = operation({
      accept: '',
      parameters,
      security: [['Authorization'], ['token', 'key'], []],
    });
    const made = (index: number) =>
      validateRequest(
        one,
        {parameters: {Authorization: 'Aladdin:öpen', token: 't', key: 'k='}, security: index},
        {server},
      );
    expect(made(0).request).toMatchObject({
      url: `${server}/things`,
      headers: [['Authorization', 'Basic QWxhZGRpbjrDtnBlbg==']],
    });
    expect(made(1).request).toMatchObject({
      url: `${server}/things?key=k%3D`,
      headers: [['Authorization', 'Bearer t']],
    });
    expect(made(2).request).toMatchObject({url: `${server}/things`, headers: []});
    expect(validateRequest(one, {parameters: {}, security: 1}, {server}).problems).toEqual([
      {field: 'key', code: 'required'},
      {field: 'token', code: 'required'},
    ]);
  });
});
