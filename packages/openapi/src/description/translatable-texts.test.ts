import {describe, expect, it} from 'vitest';
import type {JsonObject} from '../operation/types.ts';
import {translatableTexts} from './translatable-texts.ts';

const pointers = (document: JsonObject): string[] => [...translatableTexts(document).keys()];

describe('the texts of a description that are translated', () => {
  it('are its titles, summaries, descriptions and words for patterns, each with its text', () => {
    const document = {
      info: {title: 'T', summary: 'S', description: 'D', version: '1'},
      components: {schemas: {A: {pattern: '^a', 'x-pattern-description': 'P'}}},
    };
    expect([...translatableTexts(document)]).toEqual([
      ['/info/title', 'T'],
      ['/info/summary', 'S'],
      ['/info/description', 'D'],
      ['/components/schemas/A/x-pattern-description', 'P'],
    ]);
  });

  it('are the short titles of a workflow’s steps, too', () => {
    expect([
      ...translatableTexts({workflows: [{steps: [{stepId: 'create', 'x-title': 'Create'}]}]}),
    ]).toEqual([['/workflows/0/steps/0/x-title', 'Create']]);
  });

  it('are also those of scopes, of the values of an enumeration and of samples written by hand', () => {
    expect([
      ...translatableTexts({
        flows: {implicit: {scopes: {read: 'Reads', title: 'Names'}}},
        schema: {enum: ['a'], 'x-enum-descriptions': {a: 'The first'}},
        get: {'x-codeSamples': [{lang: 'Shell', label: 'Command line', source: 'run'}]},
      }),
    ]).toEqual([
      ['/flows/implicit/scopes/read', 'Reads'],
      ['/flows/implicit/scopes/title', 'Names'],
      ['/schema/x-enum-descriptions/a', 'The first'],
      ['/get/x-codeSamples/0/label', 'Command line'],
    ]);
  });

  it('are found in lists, and under names that have to be escaped', () => {
    const document = {
      servers: [{url: '/', description: 'one'}],
      paths: {'/a/{b}': {get: {parameters: [{name: 'x', description: 'two'}]}}},
    };
    expect(pointers(document)).toEqual([
      '/servers/0/description',
      '/paths/~1a~1{b}/get/parameters/0/description',
    ]);
  });

  it('are not the names that things happen to have', () => {
    const properties = {
      title: {type: 'string', description: 'a property'},
      description: {type: 'string'},
      enum: {title: 'named like a keyword'},
      example: {summary: 'so is this'},
    };
    expect(
      pointers({components: {schemas: {A: {properties}, description: {description: 'a schema'}}}}),
    ).toEqual([
      '/components/schemas/A/properties/title/description',
      '/components/schemas/A/properties/enum/title',
      '/components/schemas/A/properties/example/summary',
      '/components/schemas/description/description',
    ]);
  });

  it.each([
    'properties',
    'patternProperties',
    'dependentSchemas',
    '$defs',
    'paths',
    'webhooks',
    'callbacks',
    'responses',
    'headers',
    'content',
    'examples',
    'links',
    'schemas',
    'parameters',
    'requestBodies',
    'securitySchemes',
    'pathItems',
    'variables',
    'encoding',
  ])('are found in the members of "%s", whatever these are called', (key) => {
    expect(
      pointers({at: {[key]: {title: {description: 'words'}, value: {summary: 'words'}}}}),
    ).toEqual([`/at/${key}/title/description`, `/at/${key}/value/summary`]);
  });

  it('are not within data', () => {
    const data = {title: 'data', nested: [{description: 'data'}]};
    const schema = {
      example: data,
      examples: [data],
      default: data,
      const: data,
      enum: [data],
      'x-example': data,
      discriminator: {mapping: {title: 'data'}},
    };
    expect(
      pointers({
        components: {schemas: {A: schema}, examples: {one: {summary: 'words', value: data}}},
      }),
    ).toEqual(['/components/examples/one/summary']);
  });

  it('are not the texts without a word', () => {
    expect(pointers({info: {title: '', description: ' \n'}})).toEqual([]);
  });
});
