import {parseJson} from '@batchwise/openapi/json/exact';
import {setMember} from '@batchwise/openapi/sampler';
import {kindOf, dereference, mergeAllOf, typesOf} from '@batchwise/openapi/schema';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {Parameter, PropertyEncoding, RequestBody, Schema} from '@batchwise/openapi/operation';
import {splitPairs} from '@batchwise/openapi/http';
import {inputToJson} from '@batchwise/openapi/request';
import {decodeQueryText, readPairs} from '@batchwise/openapi/paste';
import type {BodyContent} from './body.ts';

type Pair = [name: string, raw: string];

/** Describes a property of a form as the query parameter that would be written alike. */
function asParameter(
  name: string,
  property: Schema,
  definitions: Record<string, Schema>,
  encoding: PropertyEncoding = {},
): Parameter {
  const merged = mergeAllOf(property, definitions);
  const schema = {...dereference(property, definitions), $defs: definitions};
  return {
    name,
    in: 'query',
    required: false,
    secret: false,
    description: '',
    schema,
    kind: kindOf(merged, definitions),
    placeholder: '',
    ...(encoding.style ? {style: encoding.style} : {}),
    ...(encoding.explode === undefined ? {} : {explode: encoding.explode}),
  };
}

function toValue(parameter: Parameter, text: string): Json {
  const json = inputToJson(parameter, text);
  return json === undefined ? text : parseJson(json);
}

/** A name is written with brackets for nested values, whatever the description says: `tags[0]`. */
const ownerOf = (name: string): string => name.replace(/\[.*$/s, '');

/** Reads a value that is written as JSON, in brackets, or by the style of its encoding. */
function readProperty(parameter: Parameter, pairs: readonly Pair[]): Json | undefined {
  const hasBrackets = pairs.some(([name]) => name.startsWith(`${parameter.name}[`));
  const styled: Parameter = hasBrackets ? {...parameter, style: 'deepObject'} : parameter;
  const [only, ...others] = pairs.filter(([name]) => name === parameter.name);
  // Only the brackets of deepObject tell parts of a value apart.
  const isWhole =
    parameter.style === undefined || (parameter.style === 'deepObject' && !hasBrackets);
  if (only && others.length === 0 && parameter.kind === 'json' && isWhole)
    return asList(parameter, toValue(parameter, decodeQueryText(only[1])));
  const text = readPairs(styled, pairs);
  return text === undefined ? undefined : toValue(parameter, text);
}

/** Each item of an array is a pair, so one item looks like the array itself. */
function asList({schema}: Parameter, value: Json): Json {
  const types = typesOf(mergeAllOf(schema, schema.$defs ?? {}));
  const isList = types.length === 1 && types[0] === 'array';
  return isList && !Array.isArray(value) ? [value] : value;
}

/** Values of names that the schema does not describe stay texts. */
function readOther(name: string, pairs: readonly Pair[]): Json {
  const texts = pairs.filter(([one]) => one === name).map(([, raw]) => decodeQueryText(raw));
  return texts.length > 1 ? texts : (texts[0] ?? '');
}

function readObject(
  schema: Schema,
  encoding: Record<string, PropertyEncoding>,
  pairs: readonly Pair[],
): JsonObject {
  const definitions = schema.$defs ?? {};
  const {properties = {}} = mergeAllOf(schema, definitions);
  const value: JsonObject = {};
  for (const [name, property] of Object.entries(properties)) {
    const parameter = asParameter(name, property, definitions, encoding[name]);
    const read = readProperty(parameter, pairs);
    if (read !== undefined) setMember(value, name, read);
  }
  for (const [name] of pairs)
    if (!Object.hasOwn(properties, ownerOf(name)) && !Object.hasOwn(value, name))
      setMember(value, name, readOther(name, pairs));
  return value;
}

/** Reads `application/x-www-form-urlencoded` into the value that its schema describes. */
export function readFormValue(
  schema: Schema,
  encoding: Record<string, PropertyEncoding>,
  text: string,
): JsonObject {
  const pairs = splitPairs(text, '&').map(([name, raw]): Pair => [decodeQueryText(name), raw]);
  return readObject(schema, encoding, pairs);
}

/** Reads `multipart/form-data`; undefined where the bytes are something else. */
export async function readMultipart(
  {schema}: RequestBody,
  bytes: ArrayBuffer,
  contentType: string,
): Promise<BodyContent | undefined> {
  let form: FormData;
  try {
    form = await new Response(bytes, {headers: {'content-type': contentType}}).formData();
  } catch {
    return undefined;
  }
  const pairs: Pair[] = [];
  const files = new Map<string, File[]>();
  for (const [name, part] of form) {
    // A text with a media type of its own is sent as a file named "blob".
    if (typeof part === 'string') pairs.push([name, encodeURIComponent(part)]);
    else if (part.name === 'blob' && !/octet-stream/.test(part.type))
      pairs.push([name, encodeURIComponent(await part.text())]);
    else files.set(name, [...(files.get(name) ?? []), part]);
  }
  // Parts have media types instead of styles.
  const value = readObject(schema, {}, pairs);
  // The schema asks for files by name, so each stands in the value.
  for (const name of files.keys()) setMember(value, name, name);
  return {value, files: Object.fromEntries(files)};
}
