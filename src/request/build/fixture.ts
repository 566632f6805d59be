import type {Operation, Parameter, RequestBody} from '../../openapi/types';
import {bodyFields} from '../../openapi/schema/fields';

/** A parameter for tests: an optional text in a header, unless told otherwise. */
export function parameter(given: Partial<Parameter> & {name: string}): Parameter {
  return {
    in: 'header',
    required: false,
    secret: false,
    description: '',
    schema: {type: 'string'},
    placeholder: `{${given.name.toUpperCase()}}`,
    ...given,
  };
}

/** A JSON body for tests. */
export function jsonBody(schema: RequestBody['schema'], required = true): RequestBody {
  return {
    required,
    description: '',
    mediaType: 'application/json',
    schema,
    fields: bodyFields(schema),
    examples: [{name: 'one', summary: '', text: '{\n  "id": 1\n}'}],
  };
}

/** An operation for tests: `POST /things`, with nothing else unless told otherwise. */
export function operation(given: Partial<Operation> = {}): Operation {
  return {
    id: 'test',
    method: 'POST',
    path: '/things',
    summary: '',
    description: '',
    server: 'https://api.example.com/v1',
    accept: 'application/json',
    parameters: [],
    responses: [],
    ...given,
  };
}
