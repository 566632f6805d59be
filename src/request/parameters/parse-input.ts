import {placeAt, scanJson} from '../../openapi/json/scan-json';
import type {Definitions} from '../../openapi/schema/merge-schemas';
import {accepts} from '../../openapi/validate/accepts';
import type {Parameter, Schema} from '../../openapi/types';
import {compactJson, leavesOf, plainText, shapeOf} from '../json-text';
import {isJsonMediaType} from '../../openapi/operation/media-type';
import {styleOf, type StyledValue} from './style';
import type {Problem} from '../types';

/** What was typed for a parameter, as its style can write it; undefined where nothing is to be sent. */
export type ParsedInput = {value: StyledValue | undefined; problems: Problem[]};

/** The key under which a value is given for a parameter, and its problems are told. */
export const keyOf = ({key, name}: Pick<Parameter, 'key' | 'name'>): string => key ?? name;

/** The items of a list, as they were typed one a line. */
export const linesOf = (text: string): string[] =>
  text.split(/\r?\n/).filter((line) => line !== '');

/** A number, `true`, `false` or `null`, as JSON writes them. */
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
 * The JSON text that is meant by what was typed, to be checked or to be sent as JSON; undefined where what was
 * typed should be JSON and is not.
 */
export function inputToJson(parameter: Parameter, text: string): string | undefined {
  const {schema, kind} = parameter;
  if (kind === 'list') return toJsonList(schema, linesOf(text));
  if (kind !== 'json') return toJsonText(schema, text);
  return compactJson(text) ?? (isText(schema, text) ? JSON.stringify(text) : undefined);
}

function shapedValue(json: string): StyledValue | undefined {
  const shape = shapeOf(json);
  // RFC 6570, 2.3 and 3.2.1: null and what has no members is undefined, and left out. So are items and members that are null.
  if (shape.kind === 'null') return undefined;
  if (shape.kind === 'scalar') return shape;
  // What is inside an item or a member has no place in these styles: it is written as JSON.
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

/** A value in JSON text, as a style can write it; undefined where it is `null`, or has no members. */
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
 * Reads what was typed for a parameter, which is not empty. Numbers keep every digit.
 * @returns what its style is to write; with the problem `json` where JSON was to be typed and was not.
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
    // The text is written in its media type and then placed as any text is (OpenAPI 3.1, 4.8.12.2).
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
