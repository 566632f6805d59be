import {describe, expect, it} from 'vitest';
import {readResponseHeaders} from './responses.ts';

describe('the headers of an answer', () => {
  it('are those that can be checked: required ones, and ones whose schema asks for something', () => {
    const document = {
      components: {
        headers: {Wait: {required: true, schema: {$ref: '#/components/schemas/Seconds'}}},
        schemas: {Seconds: {type: 'integer', minimum: 0}},
      },
    };
    const headers = {
      'Retry-After': {$ref: '#/components/headers/Wait'},
      'X-Any': {schema: {type: 'string'}},
      'X-Any-But-Needed': {required: true, schema: {type: 'string'}},
      'X-Count': {schema: {type: 'integer'}},
      'content-type': {required: true, schema: {type: 'string'}},
    };
    expect(readResponseHeaders(document, headers, [])).toMatchObject([
      {name: 'Retry-After', required: true, schema: {$defs: {Seconds: {minimum: 0}}}},
      {name: 'X-Any-But-Needed', required: true},
      {name: 'X-Count', required: false, schema: {type: 'integer'}},
    ]);
  });
});
