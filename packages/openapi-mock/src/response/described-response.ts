import {isJsonMediaType, isXmlMediaType} from '@batchwise/openapi/http';
import type {ApiResponse} from '@batchwise/openapi/operation';
import type {Json} from '@batchwise/openapi/json';
import {negotiate, type Negotiated} from '../request/accept.ts';
import type {Chosen} from './choose-response.ts';
import {exampleContent, sampleContent, writeContent, type Content} from './content.ts';
import {createFault, type Fault} from './fault.ts';
import {setDescribedHeaders, setHeader} from './headers.ts';
import {dynamicResponse, exampleText} from './sample-response.ts';

/** How the body of a response comes about; by default it is the sample of the description. */
export type ContentChoice = {
  /** The name of an example. */
  example?: string | undefined;
  /** Whether values are made anew. */
  dynamic?: boolean | undefined;
  /** Writes the value; undefined for the sample. */
  write?: ((response: ApiResponse) => Json | undefined) | undefined;
  location?: string | undefined;
};

type Made = {response: Response; fault?: undefined} | {fault: Fault};

/** Statuses whose responses have no body (RFC 9110). */
const EMPTY = new Set([204, 205, 304]);

export const isEmptyStatus = (status: number): boolean => EMPTY.has(status);

function namedExample(
  {candidates, status}: Chosen,
  name: string,
  accept: string | null,
): {found: Negotiated; content: Content} | {fault: Fault} {
  const all = candidates.flatMap(({examples}) => examples.map((one) => one.name));
  const having = candidates.filter(({examples}) => examples.some((one) => one.name === name));
  const found = negotiate(having, accept);
  const example = found?.response.examples.find((one) => one.name === name);
  if (!found || !example) {
    const names = [...new Set(all)].join(', ');
    const hint = names === '' ? 'It has none.' : `It has: ${names}.`;
    const detail = `The response ${status} has no example "${name}". ${hint}`;
    return {fault: createFault('preference', detail)};
  }
  const {response, mediaType} = found;
  const text = exampleText(response, example);
  return {found, content: exampleContent(response, mediaType, {...example, text})};
}

/** Only values that are written as JSON or XML can be others than the sample. */
const isStructured = (mediaType: string): boolean =>
  isJsonMediaType(mediaType) || isXmlMediaType(mediaType);

function makeContent({response, mediaType}: Negotiated, {dynamic, write}: ContentChoice): Content {
  if (!isStructured(mediaType)) return sampleContent(response, mediaType);
  const value = dynamic ? dynamicResponse(response) : write?.(response);
  return value === undefined
    ? sampleContent(response, mediaType)
    : writeContent(response, mediaType, value);
}

function headersOf({candidates, status}: Chosen, {location}: ContentChoice): Headers {
  const headers = new Headers();
  if (location !== undefined) setHeader(headers, 'location', location);
  const [first] = candidates;
  if (first) setDescribedHeaders(headers, first, status);
  return headers;
}

/** Makes a response of the description. The fault is a 406, or a 404 for an unknown example. */
export function describedResponse(chosen: Chosen, request: Request, choice: ContentChoice): Made {
  const {status, candidates} = chosen;
  const withBody = candidates.filter(({mediaType}) => mediaType !== undefined);
  const accept = request.headers.get('accept');
  const {example} = choice;
  const named = example === undefined ? undefined : namedExample(chosen, example, accept);
  if (named && 'fault' in named) return named;
  const headers = headersOf(chosen, choice);
  if (withBody.length === 0 || isEmptyStatus(status))
    return {response: new Response(null, {status, headers})};
  const found = named?.found ?? negotiate(withBody, accept);
  if (!found) {
    const types = withBody.map(({mediaType}) => mediaType).join(', ');
    const detail = `There is no response in ${accept}. Accept one of: ${types}.`;
    return {fault: createFault('accept', detail)};
  }
  setHeader(headers, 'content-type', found.mediaType);
  const content = named?.content ?? makeContent(found, choice);
  return {response: new Response(content, {status, headers})};
}
