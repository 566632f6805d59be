import {describe, expect, it} from 'vitest';
import {readOperation} from '../operation/read-operations.ts';
import type {JsonObject} from '../operation/types.ts';
import {validateExamples} from './validate-examples.ts';

describe('checkExamples', () => {
  it('finds the examples that do not fit, and lets text and what fits be', () => {
    const schema: JsonObject = {
      type: 'object',
      required: ['id', 'name'],
      properties: {id: {type: 'string', readOnly: true}, name: {type: 'string'}},
    };
    const examples = {good: {value: {name: 'a'}}, bad: {value: {name: 1}}};
    const post = {
      operationId: 'one',
      requestBody: {
        content: {
          'application/json': {schema, examples},
          'text/plain': {schema: {type: 'integer'}, example: 'x'},
        },
      },
      responses: {200: {content: {'application/json': {schema, example: {name: 'a'}}}}},
    };
    const found = validateExamples(readOperation({openapi: '3.1.0', paths: {'/a': {post}}}, 'one'));
    expect(
      found.map(({pointer, violations}) => [
        pointer,
        violations.map(({path, keyword}) => [path.join('/'), keyword]),
      ]),
    ).toEqual([
      ['/requestBody/content/application~1json/examples/bad', [['name', 'type']]],
      ['/responses/200/content/application~1json/example', [['id', 'required']]],
    ]);
  });
});
