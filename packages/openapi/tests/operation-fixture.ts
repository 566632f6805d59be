import {bodyKind} from '../src/operation/media/body-kind.ts';
import {bodyFields, kindOf} from '../src/schema/fields.ts';
import {mergeAllOf} from '../src/schema/merge-schemas.ts';
import type {Operation, Parameter, RequestBody} from '../src/operation/types.ts';

/** A parameter for tests; by default an optional string in a header. */
export function parameter(given: Partial<Parameter> & {name: string}): Parameter {
  const {schema = {type: 'string'}} = given;
  const definitions = schema.$defs ?? {};
  return {
    in: 'header',
    required: false,
    secret: false,
    description: '',
    schema,
    kind: kindOf(mergeAllOf(schema, definitions), definitions),
    placeholder: `{${given.name.toUpperCase()}}`,
    ...given,
  };
}

/** A body of a media type for tests. */
export function requestBody(mediaType: string, given: Partial<RequestBody> = {}): RequestBody {
  const {schema = {}} = given;
  return {
    required: true,
    description: '',
    mediaType,
    kind: bodyKind(mediaType, schema),
    schema,
    fields: [],
    examples: [],
    ...given,
  };
}

/** A JSON body for tests. */
export function jsonBody(schema: RequestBody['schema'], required = true): RequestBody {
  return {
    required,
    description: '',
    mediaType: 'application/json',
    kind: 'json',
    schema,
    fields: bodyFields(schema),
    examples: [{name: 'one', summary: '', text: '{\n  "id": 1\n}'}],
  };
}

/** An operation for tests; by default `POST /things` without parameters and body. */
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
