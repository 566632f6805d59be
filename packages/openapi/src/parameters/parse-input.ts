import {placeAt, scanJson} from '../json/scan-json.ts';
import {isJsonMediaType} from '../http/media-type.ts';
import type {Definitions} from '../schema/merge-schemas.ts';
import type {Parameter, Schema} from '../operation/types.ts';
import {accepts} from '../validate/accepts.ts';
import {compactJson, leavesOf, plainText, shapeOf} from '../json/json-text.ts';
import type {Problem} from '../request/types.ts';
import {styleOf, type StyledValue} from './style.ts';

/**
 * The value that a parameter's style can write, undefined where nothing is sent, and the problems
 * of the input.
 */
export type ParsedInput = {value: StyledValue | undefined; problems: Problem[]};

/** Returns the key of a parameter in values and problems. */
export const keyOf = ({key, name}: Pick<Parameter, 'key' | 'name'>): string => key ?? name;

/** Splits a list that is typed one item a line; empty lines are dropped. */
export const linesOf = (text: string): string[] =>
  text.split(/\r?\n/).filter((line) => line !== '');

/** A number, `true`, `false` or `null` in JSON. */
const LITERAL = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

/**
 * Writes text as the JSON value that a schema accepts: `20` becomes a number where the schema asks for one, else a
 * string. Numbers keep every digit.
 * @param definitions the `$defs` that references in the schema point into.
 */
export function toJsonText(
  schema: Schema,
  text: string,
  definitions: Definitions = schema.$defs ?? {},
): string {
  const quoted = JSON.stringify(text);
  const acceptsText = accepts(schema, text, definitions);
  if (!LITERAL.test(text)) return acceptsText ? quoted : (compactJson(text) ?? quoted);
  const acceptsLiteral = accepts(schema, JSON.parse(text) as null | boolean | number, definitions);
  return acceptsLiteral || !acceptsText ? text : quoted;
}

/**
 * Writes texts as a JSON array, each as the items of the schema ask for.
 * @param separator the text between two items.
 */
export function toJsonList(
  schema: Schema,
  texts: readonly string[],
  definitions: Definitions = schema.$defs ?? {},
  separator = ',',
): string {
  const items = texts.map((text) => toJsonText(schema.items ?? {}, text, definitions));
  return `[${items.join(separator)}]`;
}

/** Whether text that is not JSON may stand for itself, because the schema accepts strings. */
const isText = (schema: Schema, text: string): boolean => accepts(schema, text, schema.$defs ?? {});

/**
 * Returns the JSON text that the input stands for, to be checked or sent; undefined where JSON is
 * expected and the input is not JSON.
 */
export function inputToJson(parameter: Parameter, text: string): string | undefined {
  const {schema, kind} = parameter;
  if (kind === 'list') return toJsonList(schema, linesOf(text));
  if (kind !== 'json') return toJsonText(schema, text);
  return compactJson(text) ?? (isText(schema, text) ? JSON.stringify(text) : undefined);
}

function shapedValue(json: string): StyledValue | undefined {
  const shape = shapeOf(json);
  // RFC 6570, 2.3 and 3.2.1: null and empty values are undefined and left out, as are null items
  // and members.
  if (shape.kind === 'null') return undefined;
  if (shape.kind === 'scalar') return shape;
  // These styles cannot write values inside items or members, which are written as JSON.
  if (shape.kind === 'array') {
    const items = shape.items.flatMap((item) => plainText(item) ?? []);
    return items.length > 0 ? {kind: 'array', items} : undefined;
  }
  const members = shape.members.flatMap(([name, value]): [string, string][] => {
    const text = plainText(value);
    return text === undefined ? [] : [[name, text]];
  });
  return members.length > 0 ? {kind: 'object', members} : undefined;
}

/**
 * Converts JSON text into a value that a style can write; undefined for `null` and empty values.
 */
export function styledValue(json: string, isDeep: boolean): StyledValue | undefined {
  if (!isDeep) return shapedValue(json);
  const leaves = leavesOf(json);
  return leaves.length > 0 ? {kind: 'deep', leaves} : undefined;
}

function listValue(text: string, isDeep: boolean): StyledValue | undefined {
  const items = linesOf(text);
  if (items.length === 0) return undefined;
  return isDeep
    ? {kind: 'deep', leaves: items.map((item, index) => [[String(index)], item])}
    : {kind: 'array', items};
}

/**
 * Parses the input of a parameter, which is not empty. Numbers keep every digit.
 * @returns the value for its style, or the problem `json` where JSON was expected.
 */
export function parseInput(parameter: Parameter, text: string): ParsedInput {
  const {mediaType} = parameter;
  const kind = parameter.kind;
  const wrong = kind === 'json' && !isText(parameter.schema, text) ? scanJson(text) : undefined;
  if (wrong)
    return {
      value: undefined,
      problems: [{field: keyOf(parameter), code: 'json', ...placeAt(text, wrong.offset)}],
    };
  if (mediaType !== undefined) {
    // The text is written in its media type and then placed like any text (OpenAPI 3.1, 4.8.12.2).
    return {
      value: {
        kind: 'scalar',
        text: isJsonMediaType(mediaType) ? (inputToJson(parameter, text) ?? text) : text,
      },
      problems: [],
    };
  }
  const isDeep = styleOf(parameter) === 'deepObject';
  if (kind === 'list') return {value: listValue(text, isDeep), problems: []};
  const json = kind === 'json' ? compactJson(text) : undefined;
  return {
    value: json === undefined ? {kind: 'scalar', text} : styledValue(json, isDeep),
    problems: [],
  };
}
