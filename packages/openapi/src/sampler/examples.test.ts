import {describe, expect, it} from 'vitest';
import {readOperation} from '../operation/read-operations.ts';
import type {JsonObject, Operation} from '../operation/types.ts';
import {withExamples} from './examples.ts';

const content = (schema: JsonObject, ...mediaTypes: string[]): JsonObject => ({
  content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {schema}])),
});

function read(request: JsonObject, response: JsonObject = {}): Operation {
  const post = {operationId: 'one', requestBody: request, responses: {200: response}};
  return withExamples(readOperation({openapi: '3.1.0', paths: {'/a': {post}}}, 'one'));
}

const PET: JsonObject = {
  type: 'object',
  required: ['name'],
  properties: {
    id: {type: 'integer', readOnly: true},
    name: {type: 'string', example: 'Rex'},
    age: {type: 'integer', minimum: 3},
    password: {type: 'string', writeOnly: true, example: 'secret'},
  },
};

const textsOf = ({body, otherBodies = [], responses}: Operation): unknown => ({
  bodies: [...(body ? [body] : []), ...otherBodies].map(({examples}) => examples[0]?.text),
  responses: responses.map(({examples}) => examples[0]?.text),
});

describe('withExamples', () => {
  it('makes examples of bodies and responses from their schemas', () => {
    const made = read(content(PET, 'application/json'), content(PET, 'application/json'));
    const text = (value: unknown): string => JSON.stringify(value, null, 2);
    expect(textsOf(made)).toEqual({
      bodies: [text({name: 'Rex', age: 3, password: 'secret'})],
      responses: [text({id: 1, name: 'Rex', age: 3})],
    });
    expect(made.body?.examples).toMatchObject([{name: 'example', summary: ''}]);
  });

  it('keeps the examples of the description', () => {
    const described = {content: {'application/json': {schema: PET, example: {name: 'Tom'}}}};
    expect(textsOf(read(described, described))).toEqual({
      bodies: ['{\n  "name": "Tom"\n}'],
      responses: ['{\n  "name": "Tom"\n}'],
    });
  });

  it('leaves files out of forms, which the reader chooses', () => {
    const file = {type: 'string', format: 'binary'};
    const form = {
      type: 'object',
      properties: {
        title: {type: 'string', example: 'A'},
        file,
        files: {type: 'array', items: file},
      },
    };
    expect(textsOf(read(content(form, 'multipart/form-data')))).toMatchObject({
      bodies: ['{\n  "title": "A"\n}'],
    });
  });

  it('makes plain text of a string, and nothing where the schema does not tell what to write', () => {
    const string = {type: 'string', example: 'Hello'};
    expect(textsOf(read(content(string, 'text/plain'), content(string, 'text/plain')))).toEqual({
      bodies: ['Hello'],
      responses: ['Hello'],
    });
    expect(
      textsOf(read(content({}, 'application/json'), content(string, 'text/event-stream'))),
    ).toEqual({bodies: [undefined], responses: [undefined]});
  });

  it('has the required properties only where all of them would be long', () => {
    const names = Array.from({length: 200}, (_, index) => `a-long-name-of-a-property-${index}`);
    const schema = {
      type: 'object',
      required: ['a'],
      properties: Object.fromEntries(['a', ...names].map((name) => [name, {type: 'integer'}])),
    };
    expect(textsOf(read(content(schema, 'application/json')))).toMatchObject({
      bodies: ['{\n  "a": 1\n}'],
    });
  });

  it('ends where a schema contains itself below allOf', () => {
    const Tree: JsonObject = {
      type: 'object',
      properties: {
        name: {type: 'string', example: 'a'},
        child: {allOf: [{$ref: '#/components/schemas/Tree'}]},
      },
    };
    const post = {
      operationId: 'one',
      requestBody: content({$ref: '#/components/schemas/Tree'}, 'application/json'),
    };
    const document = {openapi: '3.1.0', paths: {'/a': {post}}, components: {schemas: {Tree}}};
    expect(textsOf(withExamples(readOperation(document, 'one')))).toMatchObject({
      bodies: ['{\n  "name": "a"\n}'],
    });
  });
});
