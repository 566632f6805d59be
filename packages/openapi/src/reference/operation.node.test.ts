import {describe, expect, it} from 'vitest';
import {fixtureOperation, namesOf, propertyOf, readFixture} from '../../tests/reference-fixture.ts';
import type {JsonObject} from '../operation/types.ts';
import {readReferenceOperation} from './operation.ts';
import {readReferenceOverview} from './overview.ts';
import {readReferenceSchema} from './schemas.ts';
import {readReferenceWebhooks} from './webhooks.ts';

const current = 'openapi-3.1';
const newest = 'openapi-3.2';

describe('an operation', () => {
  it('has the parameters of its path, in all styles, and none that media types describe', () => {
    const {parameters} = fixtureOperation(current, 'styles');
    expect(parameters.map(({name, in: place, style}) => [name, place, style])).toEqual([
      ['coordinates', 'path', 'matrix'],
      ['filter', 'query', 'deepObject'],
      ['fields', 'query', 'pipeDelimited'],
      ['debug', 'query', undefined],
      ['session', 'cookie', undefined],
      ['x-trace', 'header', undefined],
      ['where', 'query', undefined],
    ]);
    expect(parameters[2]).toMatchObject({explode: false, allowReserved: true});
    expect(parameters[3]).toMatchObject({deprecated: true, allowEmpty: true});
    expect(parameters[5]?.examples).toEqual([
      {name: 'short', summary: 'A short one', text: 'a1'},
      {name: 'long', summary: '', text: 'b2b2'},
    ]);
    expect(parameters[6]).toMatchObject({
      mediaType: 'application/json',
      schema: {properties: [{name: 'age', schema: {limits: {minimum: '18'}}}]},
      examples: [{text: '{\n  "age": 21\n}'}],
    });
  });

  it('has a form whose parts have encodings and headers', () => {
    const [media] = fixtureOperation(current, 'encoding').body?.media ?? [];
    expect(media?.encoding).toMatchObject({
      picture: {
        contentType: 'image/png, image/jpeg',
        headers: [{name: 'X-Rate-Limit', required: true, schema: {types: ['integer']}}],
      },
      tags: {style: 'form', explode: true},
    });
  });

  it('has ranges of media types and statuses as they are described', () => {
    const {body, responses} = fixtureOperation(current, 'wildcards');
    expect(body?.media.map(({mediaType}) => mediaType)).toEqual(['image/*', '*/*']);
    expect(
      responses.map(({status, media}) => [status, ...media.map(({mediaType}) => mediaType)]),
    ).toEqual([
      ['2XX', 'text/*', 'application/json; charset=utf-8'],
      ['default', 'application/problem+json'],
    ]);
    expect(responses[0]?.headers.map(({name}) => name)).toEqual(['X-Request-Id']);
    expect(responses[0]?.media[1]?.examples.map(({name}) => name)).toEqual(['good', 'bad']);
  });

  it('leaves out read-only properties of requests and write-only ones of responses', () => {
    const {body, responses, summary, parameters} = fixtureOperation(current, 'replaceAccount');
    expect(namesOf(body?.media[0]?.schema ?? {types: []})).toEqual(['password*', 'name*']);
    expect(namesOf(responses[0]?.media[0]?.schema ?? {types: []})).toEqual(['id*', 'name*']);
    expect(summary).toBe('Properties of one direction only');
    expect(parameters).toMatchObject([{name: 'id', description: 'The account'}]);
    const {schema} = readReferenceSchema(readFixture(current), 'Account');
    expect(namesOf(schema ?? {types: []})).toEqual(['id*', 'password*', 'name*']);
    expect(propertyOf(schema ?? {types: []}, 'id').readOnly).toBe(true);
    expect(propertyOf(schema ?? {types: []}, 'password').writeOnly).toBe(true);
  });

  it('has callbacks, and leaves out one that is within itself', () => {
    const {callbacks} = fixtureOperation(current, 'callbacks');
    expect(
      callbacks.map(({name, operations}) => [
        name,
        ...operations.map(({method, path, summary}) => [method, path, summary]),
      ]),
    ).toEqual([
      ['onEvent', ['POST', '{$request.body#/url}', 'An event']],
      ['onEnd', ['DELETE', '{$request.body#/url}', 'The end']],
    ]);
    expect(callbacks[0]?.operations[0]?.parameters).toEqual([]);
    expect(callbacks[1]?.operations[0]?.callbacks).toEqual([]);
  });

  it('has links to other operations', () => {
    expect(fixtureOperation(current, 'callbacks').responses[0]?.links).toEqual([
      {
        name: 'cancel',
        description: 'Cancels it',
        operation: 'values',
        parameters: {id: '$response.body#/id', count: '3'},
        requestBody: '$request.body',
      },
      {name: 'other', description: '', operation: 'nullable', parameters: {}},
    ]);
  });

  it('has samples written by hand, earlier ids and documentation elsewhere', () => {
    expect(fixtureOperation(current, 'callbacks')).toMatchObject({
      deprecated: true,
      formerIds: ['subscribe', 'addSubscription'],
      externalDocs: {url: 'https://example.com/hooks', description: ''},
      codeSamples: [
        {language: 'Shell', label: 'Command line', source: 'subscribe --all'},
        {language: 'Python', label: 'Python', source: 'client.subscribe()'},
      ],
    });
  });

  it('has alternatives of credentials, also none', () => {
    const {security} = fixtureOperation(current, 'callbacks');
    expect(security.map((schemes) => schemes.map(({type}) => type))).toEqual([
      [],
      ['apiKey', 'oauth2'],
      ['http'],
      ['http'],
      ['openIdConnect'],
      ['mutualTLS'],
    ]);
    expect(security[1]?.[1]).toMatchObject({
      flows: [{flow: 'authorizationCode', scopes: [{name: 'read'}, {name: 'write'}]}],
      scopes: [
        {name: 'read', description: 'Reads everything'},
        {name: 'write', description: 'Changes everything'},
      ],
    });
    expect(fixtureOperation(current, 'nullable').security).toMatchObject([
      [{key: {name: 'X-Api-Key', in: 'header'}}],
      [{scopes: [{name: 'read'}]}],
    ]);
  });

  it('that does not exist is a finding', () => {
    expect(readReferenceOperation({openapi: '3.1.0'}, 'none')).toMatchObject({
      operation: undefined,
      findings: [{message: 'the operation "none" does not exist.'}],
    });
  });

  it('leaves out parts that cannot be read, with a finding for each', () => {
    const schema = {properties: {a: {$ref: '#/components/schemas/None'}, b: {type: 'string'}}};
    const document: JsonObject = {
      openapi: '3.1.0',
      paths: {
        '/a/{id}': {
          get: {
            operationId: 'a',
            security: [{none: []}],
            parameters: [{name: 'x'}, {name: 'y', in: 'query'}],
            responses: {
              200: {description: 'It worked.', content: {'application/json': {schema}}},
              400: {$ref: '#/components/responses/None'},
            },
          },
        },
      },
    };
    const {operation, findings} = readReferenceOperation(document, 'a');
    expect(operation?.parameters.map(({name}) => name)).toEqual(['y', 'id']);
    expect(operation?.responses.map(({status}) => status)).toEqual(['200']);
    expect(namesOf(operation?.responses[0]?.media[0]?.schema ?? {types: []})).toEqual(['a', 'b']);
    expect(findings.map(({pointer}) => pointer)).toEqual([
      '/paths/~1a~1{id}/get/parameters/0',
      '/components/securitySchemes/none',
      '/paths/~1a~1{id}/get/responses/400',
      '/paths/~1a~1{id}/get/responses/200/content/application~1json/schema/properties/a',
    ]);
  });
});

describe('the additions of OpenAPI 3.2', () => {
  it('are a stream of items, a summary of a response and the whole query', () => {
    const {parameters, responses} = fixtureOperation(newest, 'streamOrders');
    expect(parameters).toMatchObject([
      {name: 'query', in: 'querystring', mediaType: 'application/x-www-form-urlencoded'},
      {name: 'theme', in: 'cookie', style: 'cookie'},
    ]);
    expect(responses).toMatchObject([{summary: 'The orders'}, {summary: 'Not ready yet'}]);
    const [media] = responses[0]?.media ?? [];
    expect(media?.schema).toBeUndefined();
    expect(media?.itemSchema).toMatchObject({
      name: 'Order',
      choices: [{property: 'kind', fallback: 'Other'}],
    });
    expect(media?.examples).toEqual([
      {name: 'two', summary: 'Two orders', text: '{"id":1}\n{"id":2}'},
    ]);
  });

  it('are a method with a body, other methods, and media types as components', () => {
    const query = fixtureOperation(newest, 'queryOrders');
    expect(query).toMatchObject({method: 'QUERY', body: {media: [{examples: [{name: 'open'}]}]}});
    const copy = fixtureOperation(newest, 'copyOrders');
    expect(copy).toMatchObject({
      method: 'COPY',
      body: {
        media: [
          {
            itemSchema: {types: ['string']},
            prefixEncoding: [{contentType: 'application/json'}],
            itemEncoding: {contentType: 'image/*'},
          },
        ],
      },
    });
  });

  it('are deprecated schemes, metadata of OAuth 2.0, the device flow and names of servers', () => {
    const {overview} = readReferenceOverview(readFixture(newest));
    expect(overview.schemes).toMatchObject([
      {name: 'old', deprecated: true},
      {
        oauth2MetadataUrl: 'https://example.com/.well-known/oauth-authorization-server',
        flows: [
          {
            flow: 'deviceAuthorization',
            deviceAuthorizationUrl: 'https://example.com/device',
            tokenUrl: 'https://example.com/token',
          },
        ],
        scopes: [{name: 'read', description: 'Reads orders'}],
      },
    ]);
    expect(overview.servers).toMatchObject([{description: 'Production'}]);
  });
});

describe('the overview', () => {
  const {overview, findings, hasWebhookPages} = readReferenceOverview(readFixture(current));

  it('has what the description says about the whole API', () => {
    expect(findings).toEqual([]);
    expect(overview).toMatchObject({
      title: 'Constructs of OpenAPI 3.1',
      version: '1.0.0',
      summary: 'One operation for each construct.',
      termsOfService: 'https://example.com/terms',
      contact: {name: 'Support', email: 'support@example.com'},
      license: {name: 'Apache 2.0', url: 'https://spdx.org/licenses/Apache-2.0.html'},
      externalDocs: {description: 'The handbook'},
      servers: [{variables: [{name: 'region', enum: ['eu', 'us']}]}],
    });
  });

  it('has all schemes with all their scopes', () => {
    const oauth = overview.schemes.find(({name}) => name === 'oauth');
    expect(oauth?.scopes.map(({name}) => name)).toEqual(['read', 'write', 'admin']);
  });

  it('has the scopes of each flow', () => {
    const oauth = overview.schemes.find(({name}) => name === 'oauth');
    expect(oauth?.flows?.map(({flow, scopes}) => [flow, ...scopes.map(({name}) => name)])).toEqual([
      ['authorizationCode', 'read', 'write'],
      ['clientCredentials', 'read', 'admin'],
    ]);
  });

  it('has the webhooks, which have pages of their own where they are too large', () => {
    expect(hasWebhookPages).toBe(false);
    expect(overview.webhooks).toMatchObject([
      {id: 'eventHappened', method: 'POST', path: 'eventHappened'},
    ]);
    expect(readReferenceOverview(readFixture(current), {size: 500})).toMatchObject({
      hasWebhookPages: true,
      overview: {webhooks: []},
    });
    const [page] = readReferenceWebhooks(readFixture(current));
    expect(page).toMatchObject({
      pointer: '/webhooks/eventHappened/post',
      operation: {body: {media: [{schema: {name: 'Event'}}]}},
    });
  });
});
