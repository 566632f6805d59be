import {toInputText} from '../../openapi/operation/parameter';
import {sampleValue} from '../../openapi/sample/sample-value';
import {isObject} from '../../openapi/json/coerce';
import type {Example, Json, Operation, Parameter, RequestBody} from '../../openapi/types';
import { checkBody, validateRequest } from "./validate-request";
import {activeParameters} from '../parameters/credentials';
import {fileProperties} from '../body/form';
import {keyOf} from '../parameters/parse-input';
import type {Values} from '../types';

/** A file that stands for one that the caller would choose. */
const exampleFile = (): File =>
  new File(['example\n'], 'example.bin', {type: 'application/octet-stream'});

const textsOf = (examples: readonly Example[] = []): string[] => examples.map(({text}) => text);

/** What a credential may look like; nobody takes it for a real one. */
function exampleCredential({credential}: Parameter): string {
  return credential === 'basic' ? 'user:password' : 'example-token';
}

function hasProblem(parameter: Parameter, text: string): boolean {
  const alone: Operation = {
    id: '',
    method: 'GET',
    path: parameter.in === 'path' ? `/{${parameter.name}}` : '/',
    summary: '',
    description: '',
    server: '',
    accept: '',
    parameters: [parameter],
    responses: [],
  };
  return (
    validateRequest(alone, {parameters: {[keyOf(parameter)]: text}}, {server: 'https://example.com'})
      .problems.length > 0
  );
}

/** A sample of a parameter: an array or object without members would send nothing, so that it gets one. */
function sampleOf({schema}: Parameter): Json {
  const {value} = sampleValue(schema);
  if (Array.isArray(value) && value.length === 0)
    return sampleValue({...schema, minItems: 1}).value;
  if (!isObject(value) || Object.keys(value).length > 0) return value;
  const {value: whole} = sampleValue(schema, {optional: true});
  return isObject(whole) && Object.keys(whole).length > 0 ? whole : {name: 'example'};
}

/** The first text that may be sent; of a required parameter, the first one in any case. */
function exampleText(parameter: Parameter): string | undefined {
  const {example, examples, in: place, required, secret} = parameter;
  const told = [...(example === undefined ? [] : [example]), ...textsOf(examples)];
  const made = (): string[] => {
    if (!required) return [];
    if (secret) return [exampleCredential(parameter)];
    const first = sampleOf(parameter);
    // A default may be empty, which is no value here, and the shortest text that fits ".", which a path cannot hold.
    const least = first === '' ? 1 : place === 'path' && (first === '.' || first === '..') ? 3 : 0;
    const value = least > 0 ? sampleValue({...parameter.schema, minLength: least}).value : first;
    return [toInputText(value, parameter.kind)];
  };
  const fitting = told.find((text) => text !== '' && !hasProblem(parameter, text));
  if (fitting !== undefined) return fitting;
  const candidates = [...made(), ...(required ? told : [])];
  return candidates.find((text) => !hasProblem(parameter, text)) ?? candidates[0];
}

function exampleFiles(body: RequestBody): Record<string, File[]> {
  const required = fileProperties(body).filter((name) =>
    (body.schema.required ?? []).includes(name),
  );
  const names = required.length > 0 ? required : fileProperties(body).slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, [exampleFile()]]));
}

/** What a body without an example is made of: its own kind's text. */
function sampleText(body: RequestBody): string {
  const kind = body.kind;
  const {value} = sampleValue(body.schema);
  return typeof value === 'string' && kind === 'text' ? value : JSON.stringify(value, null, 2);
}

function exampleBody(body: RequestBody): Pick<Values, 'body' | 'file' | 'files'> {
  const kind = body.kind;
  const told = textsOf(body.examples).map((text) => ({body: text}));
  if (kind === 'binary') return told[0] ?? {file: exampleFile()};
  const files = kind === 'multipart' ? exampleFiles(body) : {};
  const candidates = [...told, {body: sampleText(body)}].map((one) =>
    Object.keys(files).length > 0 ? {...one, files} : one,
  );
  return (
    candidates.find((one) => checkBody(body, {parameters: {}, ...one}).length === 0) ??
    candidates[0] ??
    {}
  );
}

/**
 * Values that make a request of an operation that nobody has filled in: examples of the description where they may be
 * sent, else made from the schemas. Optional parameters without an example are left out; a body is always there.
 */
export function exampleValues(operation: Operation): Values {
  const entries = activeParameters(operation, {parameters: {}}).flatMap(
    (parameter): [string, string][] => {
      const text = exampleText(parameter);
      return text === undefined ? [] : [[keyOf(parameter), text]];
    },
  );
  return {
    parameters: Object.fromEntries(entries),
    ...(operation.body ? exampleBody(operation.body) : {}),
  };
}
