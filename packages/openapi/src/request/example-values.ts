import {isObject} from '../json/coerce.ts';
import {prettyJson} from '../json/write-json.ts';
import {toInputText} from '../operation/input-text.ts';
import {sampleValue} from '../sampler/sample-value.ts';
import type {Example, Json, Operation, Parameter, RequestBody} from '../operation/types.ts';
import {fileProperties} from '../body/form.ts';
import {activeParameters} from '../parameters/credentials.ts';
import {keyOf} from '../parameters/parse-input.ts';
import type {Problem, Values} from './types.ts';
import {checkBody, validateRequest} from '../validate/validate-request.ts';

/** A file that stands for one that the caller would choose. */
const exampleFile = (): File =>
  new File(['example\n'], 'example.bin', {type: 'application/octet-stream'});

const textsOf = (examples: readonly Example[] = []): string[] => examples.map(({text}) => text);

/** Returns the problems of a text as the value of a parameter. */
export function problemsOf(parameter: Parameter, text: string): Problem[] {
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
  return validateRequest(
    alone,
    {parameters: {[keyOf(parameter)]: text}},
    {server: 'https://example.com'},
  ).problems;
}

const hasProblem = (parameter: Parameter, text: string): boolean =>
  problemsOf(parameter, text).length > 0;

/**
 * Makes a sample of a parameter; an empty array or object, which would send nothing, gets a member.
 */
function sampleOf({schema}: Parameter): Json {
  const {value} = sampleValue(schema);
  if (Array.isArray(value) && value.length === 0)
    return sampleValue({...schema, minItems: 1}).value;
  if (!isObject(value) || Object.keys(value).length > 0) return value;
  const {value: whole} = sampleValue(schema, {optional: true});
  return isObject(whole) && Object.keys(whole).length > 0 ? whole : {name: 'example'};
}

/**
 * Returns the length that a sample needs: a default may be empty, and a path cannot hold "." or
 * "..".
 */
function leastLength(sample: Json, {in: place}: Parameter): number {
  if (sample === '') return 1;
  return place === 'path' && (sample === '.' || sample === '..') ? 3 : 0;
}

/** Makes a text for a required parameter from its schema. */
function makeText(parameter: Parameter): string {
  if (parameter.secret) return 'example-token';
  const sample = sampleOf(parameter);
  const minLength = leastLength(sample, parameter);
  const value = minLength > 0 ? sampleValue({...parameter.schema, minLength}).value : sample;
  return toInputText(value, parameter.kind);
}

/** Returns the first text that may be sent; for a required parameter, the first one in any case. */
function exampleText(parameter: Parameter): string | undefined {
  const {example, examples, required} = parameter;
  const described = [...(example === undefined ? [] : [example]), ...textsOf(examples)];
  const fitting = described.find((text) => text !== '' && !hasProblem(parameter, text));
  if (fitting !== undefined || !required) return fitting;
  const candidates = [makeText(parameter), ...described];
  return candidates.find((text) => !hasProblem(parameter, text)) ?? candidates[0];
}

function exampleFiles(body: RequestBody): Record<string, File[]> {
  const required = fileProperties(body).filter((name) =>
    (body.schema.required ?? []).includes(name),
  );
  const names = required.length > 0 ? required : fileProperties(body).slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, [exampleFile()]]));
}

/** Makes the text of a body without an example. */
function sampleText(body: RequestBody): string {
  const kind = body.kind;
  const {value} = sampleValue(body.schema);
  return typeof value === 'string' && kind === 'text' ? value : prettyJson(value);
}

function exampleBody(body: RequestBody): Pick<Values, 'body' | 'file' | 'files'> {
  const kind = body.kind;
  const described = textsOf(body.examples).map((text) => ({body: text}));
  if (kind === 'binary') return described[0] ?? {file: exampleFile()};
  const files = kind === 'multipart' ? exampleFiles(body) : {};
  const candidates = [...described, {body: sampleText(body)}].map((one) =>
    Object.keys(files).length > 0 ? {...one, files} : one,
  );
  return (
    candidates.find((one) => checkBody(body, {parameters: {}, ...one}).length === 0) ??
    candidates[0] ??
    {}
  );
}

/**
 * Makes values for a request that nobody has filled in, from the examples of the description where
 * they may be sent, else from the schemas. Optional parameters without an example are left out; a
 * body is always there.
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
