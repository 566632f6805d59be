import {isJsonMediaType, mediaTypeEssence} from '../http/media-type.ts';
import {dereference} from '../schema/merge-schemas.ts';
import type {ApiResponse, Json, Operation, ResponseHeader, Schema} from '../operation/types.ts';
import {checkValue, type Violation} from '../validate/validate.ts';
import {parseJson} from '../json/parse-json.ts';
import {headerValue} from '../http/header-fields.ts';
import {responsesFor} from './find-response.ts';
import {responseOfType} from './response-of-type.ts';
import {nodeAt, parseJsonTree, type JsonNode} from './json-tree.ts';
export {responseOfType} from './response-of-type.ts';
import {MOST_TEXT} from './read-body.ts';
import type {ReceivedResponse} from './receive.ts';
/** One place where a response differs from its description. */
export type ResponseProblem =
  /** `found` is the value as it is written in the body, shortened. */
  | {place: 'body'; violation: Violation; found?: string}
  /** The content type is JSON, but the body is not. */
  | {place: 'json'}
  /** A header is missing where `violation` is absent; a browser may also have hidden it. */
  | {place: 'header'; name: string; found?: string; violation?: Violation};

/** How a response compares with its description. */
export type ResponseCheck =
  | {kind: 'matches'}
  | {kind: 'differs'; problems: ResponseProblem[]}
  /** The description lacks this status or media type, or has a body where the response has none. */
  | {
      kind: 'undocumented';
      what: 'status' | 'mediaType' | 'noBody';
      found: string;
      documented: string[];
    }
  /** Not compared: too large, incomplete, a stream, not JSON, without a schema, or beyond the validator. */
  | {kind: 'unchecked'; why: 'tooLarge' | 'cut' | 'stream' | 'notJson' | 'noSchema' | 'failed'};

/** Checks the body against a schema: see `checkJson`. */
export type Validate = (schema: Schema) => Promise<ResponseProblem[]>;

/** How many problems come with the value that was found. */
const MOST_FOUND = 50;
/** The longest value that is quoted. */
const LONGEST_FOUND = 80;

/** The text of a header as a JSON value of the type in its schema. */
function typedHeader({schema}: ResponseHeader, text: string): Json {
  const {type} = dereference(schema, schema.$defs ?? {});
  const types = [type ?? []].flat();
  if (types.includes('string') || !/^(-?\d+(\.\d+)?|true|false)$/.test(text)) return text;
  return parseJson(text.replace(/^(-?)0+(?=\d)/, '$1'));
}

const isScalar = ({schema}: ResponseHeader): boolean =>
  ![dereference(schema, schema.$defs ?? {}).type ?? []]
    .flat()
    .some((one) => one === 'array' || one === 'object');

function checkHeaders(
  described: readonly ResponseHeader[],
  headers: ReceivedResponse['headers'],
): ResponseProblem[] {
  return described.flatMap((header): ResponseProblem[] => {
    const {name, required, schema} = header;
    const found = headerValue(headers, name);
    if (found === undefined) return required ? [{place: 'header', name}] : [];
    if (!isScalar(header)) return [];
    return checkValue(schema, typedHeader(header, found)).map((violation) => ({
      place: 'header',
      name,
      found,
      violation,
    }));
  });
}

function whyUncheckable(
  {body, size}: ReceivedResponse,
  {schema}: ApiResponse,
  mediaType: string,
): Extract<ResponseCheck, {kind: 'unchecked'}>['why'] | undefined {
  if (body && body.state !== 'whole') return 'cut';
  if (body?.entries) return 'stream';
  if (schema === undefined || Object.keys(schema).length === 0) return 'noSchema';
  if (!isJsonMediaType(mediaType)) return 'notJson';
  return size > MOST_TEXT ? 'tooLarge' : undefined;
}

/** The text of a value, shortened; an object or array is `{…}` or `[…]`. */
function quote(text: string, {kind, start, end}: JsonNode): string {
  if (kind !== 'scalar') return kind === 'object' ? '{…}' : '[…]';
  return end - start > LONGEST_FOUND
    ? `${text.slice(start, start + LONGEST_FOUND)}…`
    : text.slice(start, end);
}

/** Checks JSON text against a schema. */
export function checkJson(schema: Schema, text: string): ResponseProblem[] {
  let value: Json;
  try {
    value = parseJson(text);
  } catch {
    return [{place: 'json'}];
  }
  const violations = checkValue(schema, value);
  if (violations.length === 0) return [];
  const {root} = parseJsonTree(text);
  return violations.map((violation, index) => {
    const node = index < MOST_FOUND ? nodeAt(root, violation.path) : undefined;
    return {place: 'body', violation, ...(node && {found: quote(text, node)})};
  });
}

/** Compares the body and headers of a response with the description of its status and media type. */
export async function checkResponse(
  operation: Operation,
  response: ReceivedResponse,
  validate: Validate,
): Promise<ResponseCheck> {
  const {status, headers, size} = response;
  const candidates = responsesFor(operation, status);
  const documented = [...new Set(operation.responses.map((one) => one.status))];
  if (candidates.length === 0)
    return {kind: 'undocumented', what: 'status', found: String(status), documented};
  const contentType = headerValue(headers, 'content-type') ?? '';
  const mediaType = mediaTypeEssence(contentType);
  const types = candidates.flatMap((one) => one.mediaType ?? []);
  const inHeaders = checkHeaders(candidates[0]?.headers ?? [], headers);
  const settle = (problems: ResponseProblem[]): ResponseCheck =>
    problems.length > 0 ? {kind: 'differs', problems} : {kind: 'matches'};
  if (size === 0 && !response.body?.entries) {
    const mayBeEmpty =
      types.length === 0 ||
      operation.method === 'HEAD' ||
      status === 204 ||
      status === 205 ||
      status === 304;
    return mayBeEmpty
      ? settle(inHeaders)
      : {kind: 'undocumented', what: 'noBody', found: '', documented: types};
  }
  const described = responseOfType(candidates, contentType);
  if (!described) {
    const isKnown = types.some((type) => mediaTypeEssence(type) === mediaType);
    const found = isKnown ? contentType : mediaType;
    return {kind: 'undocumented', what: 'mediaType', found, documented: types};
  }
  const why = whyUncheckable(response, described, mediaType);
  if (why) return inHeaders.length > 0 ? settle(inHeaders) : {kind: 'unchecked', why};
  const inBody = await validate(described.schema ?? {});
  if (inBody.some((one) => one.place === 'body' && one.violation.keyword === 'unchecked'))
    return {kind: 'unchecked', why: 'failed'};
  return settle([...inHeaders, ...inBody]);
}
