import {isObject} from '@batchwise/openapi/json';
import {writeJson} from '@batchwise/openapi/json/exact';
import {isJsonMediaType, isXmlMediaType, mediaTypeEssence} from '@batchwise/openapi/http';
import {withExamples, writeXml} from '@batchwise/openapi/sampler';
import type {ApiResponse, Example} from '@batchwise/openapi/operation';
import type {Json} from '@batchwise/openapi/json';
import {responseKindOf} from '@batchwise/openapi/response';
import {sampleResponse} from './sample-response.ts';

/** The body of a response. */
export type Content = string | Uint8Array<ArrayBuffer>;

/** A picture of one transparent pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Writes a value in a media type. */
export function writeContent({schema = {}}: ApiResponse, mediaType: string, value: Json): Content {
  if (isJsonMediaType(mediaType)) return writeJson(value);
  const type = mediaTypeEssence(mediaType);
  if (type === 'image/png') return decodeBase64(PNG);
  if (type === 'image/svg+xml') return typeof value === 'string' ? SVG : writeXml(schema, value);
  if (isXmlMediaType(mediaType) && typeof value === 'object' && value !== null)
    return writeXml(schema, value);
  const kind = responseKindOf(type);
  // Each item of a list is an entry of the stream.
  if ((kind === 'events' || kind === 'lines') && Array.isArray(value))
    return value
      .map((item) => writeContent({status: '', description: '', examples: []}, mediaType, item))
      .join('');
  const text = typeof value === 'string' ? value : writeJson(value);
  if (kind === 'events') return `data: ${text.replaceAll('\n', '\ndata: ')}\n\n`;
  return kind === 'lines' ? `${text}\n` : text;
}

/** Writes an example of the description as XML where it is given as a value. */
function xmlExample(response: ApiResponse, example: Example): string {
  const {
    responses: [written],
  } = withExamples({
    id: '',
    method: 'GET',
    path: '/',
    summary: '',
    description: '',
    server: '',
    accept: '',
    parameters: [],
    responses: [{...response, examples: [example]}],
  });
  return written?.examples[0]?.text ?? example.text;
}

/** Writes an example as it stands in the description. */
export function exampleContent(
  response: ApiResponse,
  mediaType: string,
  example: Example,
): Content {
  return isXmlMediaType(mediaType) ? xmlExample(response, example) : example.text;
}

const contents = new WeakMap<ApiResponse, Map<string, Content>>();

function makeContent(response: ApiResponse, mediaType: string): Content {
  const [example] = response.examples;
  if (example && !isJsonMediaType(mediaType)) return exampleContent(response, mediaType, example);
  const value = sampleResponse(response);
  const hasOwnText = isObject(value) || Array.isArray(value) || value !== '';
  return writeContent(response, mediaType, hasOwnText ? value : 'text');
}

/** Writes the sample of a response: its example, or a value that is made from the schema. */
export function sampleContent(response: ApiResponse, mediaType: string): Content {
  const byType = contents.get(response) ?? new Map<string, Content>();
  contents.set(response, byType);
  const content = byType.get(mediaType) ?? makeContent(response, mediaType);
  byType.set(mediaType, content);
  return content;
}
