import {decodeText} from '../../http/encoding.ts';
import {mergeAllOf, typesOf, type Definitions} from '../../schema/merge-schemas.ts';
import type {Parameter, Schema} from '../../operation/types.ts';
import {toJsonList, toJsonText} from '../../parameters/parse-input.ts';
import {isExploded, styleOf} from '../../parameters/style.ts';

/** Decodes a text of a query, where `+` stands for a space (WHATWG URL, 5.1). */
export const decodeQueryText = (raw: string): string => decodeText(raw.replaceAll('+', ' '));

function propertyOf(schema: Schema, name: string, definitions: Definitions): Schema {
  const {properties = {}} = mergeAllOf(schema, definitions);
  return Object.hasOwn(properties, name) ? (properties[name] ?? {}) : {};
}

const itemsOf = (schema: Schema, definitions: Definitions): Schema =>
  mergeAllOf(schema, definitions).items ?? {};

/** Writes members as a JSON object, each with the type of its property. */
export function jsonObject(schema: Schema, members: readonly [string, string][]): string {
  const definitions = schema.$defs ?? {};
  return `{${members.map(([name, text]) => `${JSON.stringify(name)}: ${toJsonText(propertyOf(schema, name, definitions), text, definitions)}`).join(', ')}}`;
}

const isObject = ({schema}: Parameter): boolean => {
  const merged = mergeAllOf(schema, schema.$defs ?? {});
  return merged.properties !== undefined || typesOf(merged).includes('object');
};

/** Returns the input of a parameter with several texts: one a line, or as JSON. */
function typedItems(parameter: Parameter, texts: readonly string[]): string {
  const {kind, schema} = parameter;
  const definitions = schema.$defs ?? {};
  if (kind === 'list') return texts.join('\n');
  return kind === 'json'
    ? toJsonList(mergeAllOf(schema, definitions), texts, definitions, ', ')
    : (texts[0] ?? '');
}

function pairUp(texts: readonly string[]): [string, string][] {
  return texts.flatMap((text, index): [string, string][] =>
    index % 2 === 0 ? [[text, texts[index + 1] ?? '']] : [],
  );
}

function splitPair(text: string, decode: (raw: string) => string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [decode(text), ''] : [decode(text.slice(0, at)), decode(text.slice(at + 1))];
}

/** Returns the separator between items that are not written as pairs. */
function separatorOf(parameter: Parameter): RegExp | string {
  const style = styleOf(parameter);
  if (style === 'label' && isExploded(parameter)) return '.';
  if (style === 'spaceDelimited') return /%20|\+/;
  return style === 'pipeDelimited' ? /%7C|\|/i : ',';
}

/** Removes the beginning of the styles `label` and `matrix`, and the name that `matrix` repeats. */
function bare(parameter: Parameter, raw: string): string {
  const style = styleOf(parameter);
  if (style === 'label') return raw.replace(/^\./, '');
  if (style !== 'matrix') return raw;
  if (isExploded(parameter))
    return isObject(parameter)
      ? raw.replace(/^;/, '').replaceAll(';', ',')
      : raw
          .split(';')
          .slice(1)
          .map((pair) => pair.slice(pair.indexOf('=') + 1 || pair.length))
          .join(',');
  return raw.includes('=') ? raw.slice(raw.indexOf('=') + 1) : '';
}

/**
 * Parses the value that a style wrote for one parameter (OpenAPI 3.1, 4.8.12.3) back into its
 * input. Where the style is ambiguous, each part is an item.
 * @param raw the value in the request, still encoded.
 */
export function readStyled(
  parameter: Parameter,
  raw: string,
  decode: (raw: string) => string = decodeText,
): string {
  const kind = parameter.kind;
  const text = bare(parameter, raw);
  if (parameter.mediaType !== undefined || (kind !== 'list' && kind !== 'json'))
    return decode(text);
  const pieces = text.split(separatorOf(parameter));
  if (kind === 'list' || !isObject(parameter)) return typedItems(parameter, pieces.map(decode));
  const members =
    isExploded(parameter) && styleOf(parameter) !== 'form'
      ? pieces.map((piece) => splitPair(piece, decode))
      : pairUp(pieces.map(decode));
  return jsonObject(parameter.schema, members);
}

type Tree = {[key: string]: Tree | string};

function treeJson(tree: Tree | string, schema: Schema, definitions: Definitions): string {
  if (typeof tree === 'string') return toJsonText(schema, tree, definitions);
  const keys = Object.keys(tree);
  if (keys.length > 0 && keys.every((key, index) => key === String(index)))
    return `[${keys.map((key) => treeJson(tree[key] ?? '', itemsOf(schema, definitions), definitions)).join(', ')}]`;
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${treeJson(tree[key] ?? '', propertyOf(schema, key, definitions), definitions)}`).join(', ')}}`;
}

function deepObject(parameter: Parameter, pairs: readonly [string, string][]): string | undefined {
  const root: Tree = Object.create(null) as Tree;
  for (const [name, text] of pairs) {
    if (!name.startsWith(`${parameter.name}[`)) continue;
    const path = [...name.slice(parameter.name.length).matchAll(/\[([^\]]*)\]/g)].map(
      ([, key = '']) => key,
    );
    let place = root;
    for (const key of path.slice(0, -1)) {
      const inside = place[key];
      place = place[key] = typeof inside === 'object' ? inside : (Object.create(null) as Tree);
    }
    place[path.at(-1) ?? ''] = text;
  }
  const {schema} = parameter;
  if (Object.keys(root).length === 0) return undefined;
  return parameter.kind === 'list'
    ? Object.values(root)
        .filter((text) => typeof text === 'string')
        .join('\n')
    : treeJson(root, schema, schema.$defs ?? {});
}

/**
 * Parses a parameter from the pairs of a query or of cookies.
 * @param pairs decoded names with encoded values.
 * @returns the input; empty for a parameter without a value, undefined where it is absent.
 */
export function readPairs(
  parameter: Parameter,
  pairs: readonly [name: string, raw: string][],
): string | undefined {
  const decode = parameter.in === 'query' ? decodeQueryText : decodeText;
  if (styleOf(parameter) === 'deepObject') {
    const deep = deepObject(
      parameter,
      pairs.map(([name, raw]) => [name, decode(raw)]),
    );
    if (deep !== undefined) return deep;
  }
  const own = pairs.filter(([name]) => name === parameter.name).map(([, raw]) => raw);
  if (isExploded(parameter) && parameter.mediaType === undefined) {
    const {properties = {}} = mergeAllOf(parameter.schema, parameter.schema.$defs ?? {});
    const members = pairs
      .filter(([name]) => Object.hasOwn(properties, name))
      .map(([name, raw]): [string, string] => [name, decode(raw)]);
    if (isObject(parameter) && members.length > 0) return jsonObject(parameter.schema, members);
    return own.length === 0 ? undefined : typedItems(parameter, own.map(decode));
  }
  const [first] = own;
  return first === undefined ? undefined : readStyled(parameter, first, decode);
}
