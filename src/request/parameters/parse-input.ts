import {placeAt, scanJson} from '../../openapi/json/scan-json';
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

/** Typed text as JSON text that the schema means: `20` is a number where the schema asks for one. */
export function toJsonText(schema: Schema, text: string): string {
  const quoted = JSON.stringify(text);
  if (!LITERAL.test(text)) return quoted;
  const definitions = schema.$defs ?? {};
  if (accepts(schema, JSON.parse(text) as null | boolean | number, definitions)) return text;
  return accepts(schema, text, definitions) ? quoted : text;
}

/** Whether a text that is no JSON may stand for itself: where the schema, which has no simpler field, takes texts. */
const isText = (schema: Schema, text: string): boolean => accepts(schema, text, schema.$defs ?? {});

/**
 * The JSON text that is meant by what was typed, to be checked or to be sent as JSON; undefined where what was
 * typed should be JSON and is not.
 */
export function inputToJson(parameter: Parameter, text: string): string | undefined {
  const {schema} = parameter;
  const kind = parameter.kind;
  if (kind === 'list') {
    const items = schema.items
      ? {...schema.items, ...(schema.$defs ? {$defs: schema.$defs} : {})}
      : {};
    return `[${linesOf(text)
      .map((line) => toJsonText(items, line))
      .join(',')}]`;
  }
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
