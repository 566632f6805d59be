import {expect, it} from 'vitest';
import {readFixture} from '../../tests/reference-fixture.ts';
import {textsAt} from './texts.ts';

const document = readFixture('openapi-3.1');

const textsOf = (pointer: string, ...elsewhere: string[]): string[] =>
  textsAt(document, pointer, elsewhere);

it('the texts of an operation are also those of its path, its schemas, servers and credentials', () => {
  const texts = textsOf('/paths/~1accounts~1{id}/put');
  expect(texts).toContain('/paths/~1accounts~1{id}/put/summary');
  expect(texts).toContain('/paths/~1accounts~1{id}/parameters/0/description');
  expect(texts).toContain('/servers/0/variables/region/description');
  expect(texts).toContain('/components/securitySchemes/apiKey/description');
  expect(texts).toContain('/components/securitySchemes/oauth/flows/authorizationCode/scopes/write');
  expect(texts).not.toContain('/paths/~1accounts~1{id}/summary');
  expect(texts.every((pointer) => !pointer.startsWith('/info'))).toBe(true);
});

it('the texts of an operation follow references and inheritance, and skip schemas of other pages', () => {
  const siblings = '/paths/~1ref-siblings/get';
  expect(textsOf(siblings)).toContain('/components/schemas/Owner/description');
  expect(textsOf(siblings)).toContain('/components/schemas/Code/x-pattern-description');
  expect(textsOf(siblings, 'Owner')).not.toContain('/components/schemas/Owner/description');
  const older = readFixture('openapi-3.0');
  expect(textsAt(older, '/paths/~1animals/get')).toContain('/components/schemas/Bird/description');
});

it('the texts of values and of samples written by hand are translated, too', () => {
  const values = textsOf('/paths/~1values/get');
  const schema = '/paths/~1values/get/responses/200/content/application~1json/schema/properties';
  expect(values).toContain(`${schema}/described/x-enum-descriptions/open`);
  expect(values).toContain(`${schema}/titled/oneOf/0/title`);
  expect(textsOf('/paths/~1subscriptions/post')).toContain(
    '/paths/~1subscriptions/post/x-codeSamples/0/label',
  );
});

it('the texts of the whole description leave out the operations, tags and schemas', () => {
  const texts = textsOf('');
  expect(texts).toContain('/info/description');
  expect(texts).toContain('/externalDocs/description');
  expect(texts).toContain('/webhooks/eventHappened/post/summary');
  expect(texts).toContain('/components/securitySchemes/certificate/description');
  expect(texts.some((pointer) => pointer.startsWith('/paths'))).toBe(false);
  expect(texts.some((pointer) => pointer.startsWith('/tags'))).toBe(false);
});

it('the texts of a tag and of a schema are their own', () => {
  expect(textsOf('/tags/0')).toEqual(['/tags/0/description', '/tags/0/x-displayName']);
  expect(textsOf('/components/schemas/Owner')).toEqual([
    '/components/schemas/Owner/title',
    '/components/schemas/Owner/description',
    '/components/schemas/Owner/externalDocs/description',
  ]);
});
