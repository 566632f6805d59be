import {parseJson, writeJson} from '@batchwise/openapi/json/exact';
import {isJsonMediaType} from '@batchwise/openapi/http';
import {makeValue, sampleValue} from '@batchwise/openapi/sampler';
import type {ApiResponse, Example, Schema} from '@batchwise/openapi/operation';
import type {Json} from '@batchwise/openapi/json';
import {checkValue} from '@batchwise/openapi/validate';

function parse(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** The values that an example may stand for; some descriptions write JSON as a string. */
function valuesOf({text}: Example): Json[] {
  const value = parse(text);
  if (value === undefined) return [];
  const inside = typeof value === 'string' ? parse(value) : undefined;
  return inside === undefined ? [value] : [value, inside];
}

function makeSample(schema: Schema): Json {
  const whole = sampleValue(schema, {optional: true, use: 'response'});
  if (whole.violations.length === 0) return whole.value;
  const least = sampleValue(schema, {use: 'response'});
  return least.violations.length < whole.violations.length ? least.value : whole.value;
}

function findSample({schema, examples}: ApiResponse): Json {
  const described = examples.flatMap(valuesOf);
  const [first] = described;
  if (!schema) return first ?? {};
  const fitting = described.find((value) => checkValue(schema, value).length === 0);
  if (fitting !== undefined) return fitting;
  const made = makeSample(schema);
  // An example with mistakes says more than a made value with mistakes.
  return first !== undefined && checkValue(schema, made).length > 0 ? first : made;
}

const samples = new WeakMap<ApiResponse, {value: Json}>();

/**
 * Returns the value of a described response: its first example that fits the schema, else one that
 * is made from the schema. It is shared: do not change it.
 */
export function sampleResponse(response: ApiResponse): Json {
  const known = samples.get(response);
  if (known) return known.value;
  const value = findSample(response);
  samples.set(response, {value});
  return value;
}

/** The number of values that are tried until one fits. */
const TRIES = 20;
/** Any number may count the variants. */
const VARIANTS = 10_000;

/** Makes another value at each call, without examples and defaults; the sample where none fits. */
export function dynamicResponse(response: ApiResponse): Json {
  const {schema} = response;
  if (!schema) return sampleResponse(response);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const value = makeValue(schema, {
      optional: true,
      examples: false,
      isResponse: true,
      variant: Math.floor(Math.random() * VARIANTS),
      definitions: schema.$defs ?? {},
      above: [],
    });
    if (checkValue(schema, value).length === 0) return value;
  }
  return sampleResponse(response);
}

/** Returns the text of an example; JSON that stands in a string is unpacked where that fits. */
export function exampleText({schema, mediaType = ''}: ApiResponse, example: Example): string {
  const [value, inside] = valuesOf(example);
  if (!schema || inside === undefined || value === undefined || !isJsonMediaType(mediaType))
    return example.text;
  const isBetter = checkValue(schema, value).length > 0 && checkValue(schema, inside).length === 0;
  return isBetter ? writeJson(inside) : example.text;
}
