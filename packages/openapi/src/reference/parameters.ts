import {resolve} from '../document/reference.ts';
import {entries, isObject, list, text} from '../json/coerce.ts';
import {writeJson} from '../json/write-json.ts';
import {contentOf, readExamples, readNamedExamples} from '../operation/media/media.ts';
import {findParameters, isDescribedElsewhere, undescribed} from '../operation/operation.ts';
import type {LocatedOperation} from '../operation/find-operations.ts';
import {STYLES} from '../operation/parameter.ts';
import {schemaOf, swaggerParameter, type RawParameter} from '../operation/swagger.ts';
import type {Example, Json, JsonObject, ParameterStyle} from '../operation/types.ts';
import type {Use} from '../schema/excluded-properties.ts';
import {attempt, type Reading} from './reading.ts';
import {compact} from './schema/compact.ts';
import type {HeaderNode, ParameterNode} from './types.ts';

/** The styles that pages name; OpenAPI 3.2 added `cookie`. */
const SHOWN_STYLES: readonly (ParameterStyle | 'cookie')[] = [...STYLES, 'cookie'];

const PLACES = ['path', 'query', 'header', 'cookie', 'querystring'] as const;

const plainText = (value: Json): string => (typeof value === 'string' ? value : writeJson(value));

/** Reads the example of a parameter or header, or else its named examples. */
function examplesOf({document}: Reading, owner: JsonObject, path: string[]): Example[] {
  if (owner.example !== undefined)
    return [{name: 'example', summary: '', text: plainText(owner.example)}];
  return readNamedExamples(document, owner.examples, path, plainText);
}

type Described = Pick<HeaderNode, 'schema' | 'examples'> & {mediaType?: string};

/** Reads the schema and the examples of a parameter or header, which may be described by `content`. */
function readValue(reading: Reading, value: JsonObject, path: string[], use: Use): Described {
  const {document, tree} = reading;
  const [media] = contentOf(document, value.content, path);
  if (media)
    return {
      schema: tree.read(media.schema ?? {}, media.schemaPath, use),
      examples: readExamples(document, media),
      mediaType: media.mediaType,
    };
  return {
    schema: tree.read(value.schema ?? {}, [...path, 'schema'], use),
    examples: examplesOf(reading, value, path),
  };
}

const isTrue = (value: Json | undefined): true | undefined => (value === true ? true : undefined);

/** Reads a parameter of Swagger 2.0 in the form of OpenAPI 3, with its own schema. */
function fromSwagger(raw: RawParameter): RawParameter {
  const {value, path} = swaggerParameter(raw);
  // Values that tabs separate have no style in OpenAPI 3, but are a list for readers.
  return {path, value: {...value, schema: schemaOf(raw.value)}};
}

function readParameter(reading: Reading, {value, path}: RawParameter): ParameterNode[] {
  const place = PLACES.find((one) => one === value.in);
  if (!place) return [];
  const {mediaType, ...described} = readValue(reading, value, path, 'request');
  return [
    compact<ParameterNode>({
      name: text(value.name),
      in: place,
      required: value.required === true || place === 'path',
      deprecated: isTrue(value.deprecated),
      description: text(value.description),
      ...described,
      style: SHOWN_STYLES.find((one) => one === value.style),
      explode: typeof value.explode === 'boolean' ? value.explode : undefined,
      allowReserved: isTrue(value.allowReserved),
      allowEmpty: place === 'query' ? isTrue(value.allowEmptyValue) : undefined,
      mediaType,
    }),
  ];
}

/** Reads the parameters of an operation with those of its path, and the variables that nothing describes. */
export function readParameters(
  reading: Reading,
  found: LocatedOperation,
  path: string,
): {parameters: ParameterNode[]; raw: RawParameter[]} {
  const {document} = reading;
  const raw = findParameters(document, found, (at, read) => attempt(reading, at, read));
  const isOlder = document.swagger !== undefined;
  const parameters = raw
    .filter((one) => !isDescribedElsewhere(one))
    .flatMap((one) =>
      attempt(reading, one.path, () => readParameter(reading, isOlder ? fromSwagger(one) : one)),
    );
  const others = undescribed(path, parameters).map(({name}): ParameterNode => ({
    name,
    in: 'path',
    required: true,
    description: '',
    schema: {types: ['string']},
    examples: [],
  }));
  return {parameters: [...parameters, ...others], raw};
}

function readHeader(
  reading: Reading,
  name: string,
  raw: Json,
  at: string[],
  use: Use,
): HeaderNode[] {
  const {document} = reading;
  const {value, path} = resolve(document, raw, at);
  if (!isObject(value)) return [];
  const owner = document.swagger === undefined ? value : {...value, schema: schemaOf(value)};
  const {schema, examples} = readValue(reading, owner, path, use);
  return [
    compact<HeaderNode>({
      name,
      required: value.required === true,
      deprecated: isTrue(value.deprecated),
      description: text(value.description),
      schema,
      examples,
    }),
  ];
}

/** Reads the headers of a response or of a part of a form (OpenAPI 3.1, 4.8.21). Media types describe `Content-Type`. */
export function readHeaders(
  reading: Reading,
  headers: Json | undefined,
  at: string[],
  use: Use,
): HeaderNode[] {
  return entries(headers)
    .filter(([name]) => name.toLowerCase() !== 'content-type')
    .flatMap(([name, raw]) => {
      const path = [...at, 'headers', name];
      return attempt(reading, path, () => readHeader(reading, name, raw, path, use));
    });
}

/** The texts of a list. */
export const texts = (value: Json | undefined): string[] => list(value).map(text).filter(Boolean);
