import {isObject} from '../json/coerce.ts';
import {toNumber} from '../json/exact-number.ts';
import {writePartList} from '../body/part-list.ts';
import {writeJson} from '../json/write-json.ts';
import {parseJson} from '../json/parse-json.ts';
import {prettyJson} from '../json/write-json.ts';
import {isJsonMediaType, isXmlMediaType, mediaTypeEssence} from '../http/media-type.ts';
import {isFile} from '../schema/is-file.ts';
import {mergeAllOf} from '../schema/merge-schemas.ts';
import type {
  ApiResponse,
  Example,
  Json,
  Operation,
  PartEncoding,
  RequestBody,
  Schema,
} from '../operation/types.ts';
import {sampleValue, type SampleOptions} from './sample-value.ts';
import {writeXml} from './xml.ts';

type Use = NonNullable<SampleOptions['use']>;

/** Longer examples have required properties only. */
const LONGEST = 4000;

/**
 * Makes the value of an example from a bundled schema: with optional properties, where it fits and
 * is not long, else with the required ones.
 */
export function exampleValue(schema: Schema, use: Use): Json {
  const whole = sampleValue(schema, {optional: true, use});
  return whole.violations.length === 0 && writeJson(whole.value).length <= LONGEST
    ? whole.value
    : sampleValue(schema, {use}).value;
}

/**
 * Writes an example that the description gives as a value, in JSON, as XML; XML itself is never
 * valid JSON.
 */
function asXml(schema: Schema, example: Example): Example {
  let value: Json;
  try {
    value = parseJson(example.text);
  } catch {
    return example;
  }
  return typeof toNumber(value) === 'object' && value !== null
    ? {...example, text: writeXml(schema, value)}
    : example;
}

/** Whether a property is one file or a list of files, which are no part of an example. */
function holdsFiles(property: Schema, schema: Schema): boolean {
  const definitions = schema.$defs ?? {};
  const merged = mergeAllOf(property, definitions);
  return isFile(isObject(merged.items) ? mergeAllOf(merged.items, definitions) : merged);
}

function withoutFiles(schema: Schema, value: Json): Json {
  if (!isObject(value)) return value;
  const {properties = {}} = mergeAllOf(schema, schema.$defs ?? {});
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => !holdsFiles(properties[name] ?? {}, schema)),
  );
}

const EVENTS = /^text\/event-stream|json-seq|ndjson|jsonl/;

/** The text of an example in a media type; undefined where the schema does not tell what to write. */
function exampleText(schema: Schema, written: string, use: Use): string | undefined {
  const mediaType = mediaTypeEssence(written);
  // Without a type or a keyword, anything fits.
  if (Object.keys(schema).length === 0) return undefined;
  const value = (): Json => exampleValue(schema, use);
  // A plain string does not tell which elements it stands for.
  if (isXmlMediaType(mediaType))
    return schema.type === 'string' ? undefined : writeXml(schema, value());
  if (isJsonMediaType(mediaType)) return prettyJson(value());
  if (mediaType.startsWith('multipart/')) return prettyJson(withoutFiles(schema, value()));
  if (mediaType === 'application/x-www-form-urlencoded') return prettyJson(value());
  const isText = mediaType.startsWith('text/') && !EVENTS.test(mediaType);
  return isText && schema.type === 'string' && !isFile(schema) ? String(value()) : undefined;
}

/** The examples of the description, XML as XML; without any, one that is made from the schema. */
function examplesOf(schema: Schema, mediaType: string, examples: Example[], use: Use): Example[] {
  if (examples.length > 0)
    return isXmlMediaType(mediaType) ? examples.map((one) => asXml(schema, one)) : examples;
  const text = exampleText(schema, mediaType, use);
  return text === undefined ? [] : [{name: 'example', summary: '', text}];
}

/** Writes an example that the description gives as a list, in JSON, as parts; others are written parts already. */
function asParts(example: Example, encoding: PartEncoding): Example {
  try {
    const value = parseJson(example.text);
    return Array.isArray(value) ? {...example, text: writePartList(value, encoding)} : example;
  } catch {
    return example;
  }
}

/** The examples of a list of parts; without any, one with a part for each encoding. */
function partExamples({schema, examples}: RequestBody, encoding: PartEncoding): Example[] {
  if (examples.length > 0) return examples.map((one) => asParts(one, encoding));
  const own = typeof schema.minItems === 'number' ? schema.minItems : 1;
  const minItems = Math.max(own, encoding.first.length + (encoding.others ? 1 : 0));
  const value = exampleValue({...schema, minItems}, 'request');
  const text = writePartList(Array.isArray(value) ? value : [], encoding);
  return [{name: 'example', summary: '', text}];
}

const withBodyExamples = (body: RequestBody): RequestBody => ({
  ...body,
  examples: body.partEncoding
    ? partExamples(body, body.partEncoding)
    : examplesOf(body.schema, body.mediaType, body.examples, 'request'),
});

const withResponseExamples = (response: ApiResponse): ApiResponse =>
  response.schema && response.mediaType
    ? {
        ...response,
        examples: examplesOf(response.schema, response.mediaType, response.examples, 'response'),
      }
    : response;

/**
 * Gives each body and response of an operation an example: those of the description, or else one
 * that is made from the schema. Forms, samples, checks, pages and mocks start from this one.
 */
export function withExamples(operation: Operation): Operation {
  const {body, otherBodies, responses} = operation;
  return {
    ...operation,
    ...(body ? {body: withBodyExamples(body)} : {}),
    ...(otherBodies ? {otherBodies: otherBodies.map(withBodyExamples)} : {}),
    responses: responses.map(withResponseExamples),
  };
}
