import {checkValue, type Violation} from '../openapi/validate/validate';
import {dereference} from '../openapi/schema/merge-schemas';
import type {ApiResponse, ResponseHeader, Json, Operation, Schema} from '../openapi/types';
import {mediaTypeOf} from './answer-kind';
import {answerOfType, answersFor} from './answer-of';
import {isJsonMediaType} from '../openapi/media-type';
import type {Answered} from './receive';

/** One place where an answer is not as described. */
export type AnswerProblem =
  | {place: 'body'; violation: Violation}
  /** The body is said to be JSON and is not. */
  | {place: 'json'}
  /** A header is missing where `violation` is absent; a browser may also have hidden it. */
  | {place: 'header'; name: string; found?: string; violation?: Violation};

/** How an answer compares with its description; plain data, so that it can be told in any language. */
export type AnswerCheck =
  | {kind: 'matches'}
  | {kind: 'differs'; problems: AnswerProblem[]}
  /** The description does not have this status, not this media type for it, or has a body and there is none. */
  | {
      kind: 'undocumented';
      what: 'status' | 'mediaType' | 'noBody';
      found: string;
      documented: string[];
    }
  /** Not known: too large, not whole, a stream, not JSON, without a schema, or beyond what the validator can do. */
  | {kind: 'unchecked'; why: 'tooLarge' | 'cut' | 'stream' | 'notJson' | 'noSchema' | 'failed'};

/** Checks the body against a schema; may be done elsewhere, as it can take seconds. Undefined where it is not JSON. */
export type Validate = (schema: Schema) => Promise<Violation[] | undefined>;

/** Bytes of a body that is checked. */
export const MOST_CHECKED = 5_000_000;

/** The text of a header as the JSON value that its schema means. */
function headerValue({schema}: ResponseHeader, text: string): Json {
  const {type} = dereference(schema, schema.$defs ?? {});
  const types = [type ?? []].flat();
  if (types.includes('string') || !/^(-?\d+(\.\d+)?|true|false)$/.test(text)) return text;
  return JSON.parse(text.replace(/^(-?)0+(?=\d)/, '$1')) as Json;
}

const isScalar = ({schema}: ResponseHeader): boolean =>
  ![dereference(schema, schema.$defs ?? {}).type ?? []]
    .flat()
    .some((one) => one === 'array' || one === 'object');

function checkHeaders(
  described: readonly ResponseHeader[],
  headers: Answered['headers'],
): AnswerProblem[] {
  return described.flatMap((header): AnswerProblem[] => {
    const {name, required, schema} = header;
    const found = headers.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
    if (found === undefined) return required ? [{place: 'header', name}] : [];
    if (!isScalar(header)) return [];
    return checkValue(schema, headerValue(header, found)).map((violation) => ({
      place: 'header',
      name,
      found,
      violation,
    }));
  });
}

function whyUncheckable(
  {body, size}: Answered,
  {schema}: ApiResponse,
  mediaType: string,
): Extract<AnswerCheck, {kind: 'unchecked'}>['why'] | undefined {
  if (body && body.state !== 'whole') return 'cut';
  if (body?.entries) return 'stream';
  if (schema === undefined || Object.keys(schema).length === 0) return 'noSchema';
  if (!isJsonMediaType(mediaType)) return 'notJson';
  return size > MOST_CHECKED ? 'tooLarge' : undefined;
}

/** Checks JSON text. @returns undefined where it is none. */
export function checkJson(schema: Schema, text: string): Violation[] | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  return checkValue(schema, value);
}

/** Compares an answer with what the description says of its status and media type: body and headers. */
export async function checkAnswer(
  operation: Operation,
  answer: Answered,
  validate: Validate,
): Promise<AnswerCheck> {
  const {status, headers, size} = answer;
  const answers = answersFor(operation, status);
  const documented = [...new Set(operation.responses.map((one) => one.status))];
  if (answers.length === 0)
    return {kind: 'undocumented', what: 'status', found: String(status), documented};
  const mediaType = mediaTypeOf(
    headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1],
  );
  const types = answers.flatMap((one) => one.mediaType ?? []);
  const inHeaders = checkHeaders(answers[0]?.headers ?? [], headers);
  const settle = (problems: AnswerProblem[]): AnswerCheck =>
    problems.length > 0 ? {kind: 'differs', problems} : {kind: 'matches'};
  if (size === 0 && !answer.body?.entries) {
    const mayBeEmpty =
      types.length === 0 || operation.method === 'HEAD' || status === 204 || status === 304;
    return mayBeEmpty
      ? settle(inHeaders)
      : {kind: 'undocumented', what: 'noBody', found: '', documented: types};
  }
  const described = answerOfType(answers, mediaType);
  if (!described)
    return {kind: 'undocumented', what: 'mediaType', found: mediaType, documented: types};
  const why = whyUncheckable(answer, described, mediaType);
  if (why) return inHeaders.length > 0 ? settle(inHeaders) : {kind: 'unchecked', why};
  const violations = await validate(described.schema ?? {});
  const inBody: AnswerProblem[] = violations?.map((violation) => ({place: 'body', violation})) ?? [
    {place: 'json'},
  ];
  if (inBody.some((one) => one.place === 'body' && one.violation.keyword === 'unchecked'))
    return {kind: 'unchecked', why: 'failed'};
  return settle([...inHeaders, ...inBody]);
}
