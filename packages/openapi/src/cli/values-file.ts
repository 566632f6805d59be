import {placeAt, scanJson} from '../json/scan-json.ts';
import {formatJson} from '../json/format-json.ts';
import {membersOf, type JsonChild} from '../json/json-text.ts';
import type {Values} from '../request/types.ts';

/** The values of a file, and the line of each parameter. */
export type ValuesFile = {values: Partial<Values>; lines: Map<string, number>};

const SHAPE = 'Write {"parameters": {"NAME": "value"}, "body": {…}}.';

/** Returns the value of a parameter as text; numbers keep every digit. */
function parameterText(
  text: string,
  {name, start, end}: JsonChild,
  fail: (at: number, message: string) => never,
): string {
  const slice = text.slice(start, end);
  if (slice.startsWith('"')) return JSON.parse(slice) as string;
  if (/^[[{n]/.test(slice))
    fail(
      start,
      `The value of the parameter "${name}" must be text, a number, true or false. Put it in quotation marks.`,
    );
  return slice;
}

/**
 * Reads values for a request from JSON text: `{"parameters": {name: value}, "body": any}`. A body
 * that is a string is taken as it is; any other is formatted as JSON whose numbers keep every
 * digit.
 * @param file the name of the file, for messages.
 * @throws Error that begins with file, line and column, when the text is not JSON or has another
 * shape.
 */
export function parseValuesFile(text: string, file: string): ValuesFile {
  const fail = (at: number, message: string): never => {
    const {line, column} = placeAt(text, at);
    throw new Error(`${file}:${line}:${column}: ${message}`);
  };
  const wrong = scanJson(text)?.offset;
  if (wrong !== undefined)
    fail(
      wrong,
      wrong === text.length
        ? 'The JSON is incomplete. Close each string, bracket and brace.'
        : 'The JSON is not valid here. Correct this line.',
    );
  const start = text.search(/\S/);
  if (text[start] !== '{') fail(start, `The file does not contain a JSON object. ${SHAPE}`);
  const members = membersOf(text, 0, text.length);
  const unknown = members.find(({name}) => name !== 'parameters' && name !== 'body');
  if (unknown) fail(unknown.at, `Unknown key "${unknown.name}". ${SHAPE}`);
  const parameters = members.find(({name}) => name === 'parameters');
  if (parameters && text[parameters.start] !== '{')
    fail(parameters.start, `"parameters" is not an object. ${SHAPE}`);
  const entries = parameters ? membersOf(text, parameters.start, parameters.end) : [];
  const body = members.find(({name}) => name === 'body');
  const slice = body ? text.slice(body.start, body.end) : undefined;
  return {
    values: {
      ...(parameters
        ? {
            parameters: Object.fromEntries(
              entries.map((one) => [one.name, parameterText(text, one, fail)]),
            ),
          }
        : {}),
      ...(slice === undefined
        ? {}
        : {body: slice.startsWith('"') ? (JSON.parse(slice) as string) : formatJson(slice)}),
    },
    lines: new Map(entries.map(({name, at}) => [name, placeAt(text, at).line])),
  };
}
