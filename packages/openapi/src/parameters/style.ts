import type {Parameter, ParameterStyle} from '../operation/types.ts';

/** A value that a style can write; its texts are not encoded. */
export type StyledValue =
  | {kind: 'scalar'; text: string}
  | {kind: 'array'; items: string[]}
  | {kind: 'object'; members: [name: string, text: string][]}
  /** Nested values with the path to each; for `deepObject` only. */
  | {kind: 'deep'; leaves: [path: string[], text: string][]};

export type StyleOptions = {
  name: string;
  style: ParameterStyle;
  explode: boolean;
  /** Encodes one item or value; separators are not encoded. */
  encode: (text: string) => string;
  /** Encodes a name; `encode` when absent. */
  encodeName?: (text: string) => string;
  /** The separator between pairs of the style `form`: `&` in a query, `; ` in a cookie. */
  pairSeparator?: string;
};

/**
 * RFC 6570, appendix A: the beginning, the separator of exploded items, and whether the name is
 * written.
 */
const OPERATORS: Record<
  ParameterStyle,
  {first: string; separator: string; named: boolean; delimiter: string}
> = {
  simple: {first: '', separator: ',', named: false, delimiter: ','},
  label: {
    first: '.',
    separator: '.',
    named: false,
    delimiter: ',',
  },
  matrix: {first: ';', separator: ';', named: true, delimiter: ','},
  form: {first: '', separator: '&', named: true, delimiter: ','},
  // A URL cannot hold a space or "|", so these delimiters are percent-encoded as well (OpenAPI
  // 3.1.1, 4.8.12.4).
  spaceDelimited: {first: '', separator: '&', named: true, delimiter: '%20'},
  pipeDelimited: {first: '', separator: '&', named: true, delimiter: '%7C'},
  deepObject: {first: '', separator: '&', named: true, delimiter: ','},
};

/** Returns the style of a parameter, or the default of its location (OpenAPI 3.1, 4.8.12.2). */
export function styleOf({in: place, style}: Pick<Parameter, 'in' | 'style'>): ParameterStyle {
  return style ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
}

/** Whether a parameter is exploded; by default only in the style `form`. */
export function isExploded(parameter: Pick<Parameter, 'in' | 'style' | 'explode'>): boolean {
  return parameter.explode ?? styleOf(parameter) === 'form';
}

/**
 * Writes a value in one of the styles of OpenAPI 3.1 (4.8.12.3): the expansions of RFC 6570, and
 * `spaceDelimited`, `pipeDelimited` and `deepObject`. The caller leaves out empty arrays and
 * objects, which are undefined to RFC 6570 (2.3). Where the specification leaves a case open:
 * - the delimited styles, exploded, are written like `form`;
 * - `deepObject` writes items by their index, and nested values in further brackets: `a[b][0]=1`;
 * - other values are written like `form`.
 *
 * An item that contains the delimiter of `label`, `spaceDelimited`, `pipeDelimited` or a header
 * looks like two items: these styles have no escapes.
 */
function writeStyle(
  value: StyledValue,
  {name, style, explode, encode, encodeName = encode, pairSeparator}: StyleOptions,
): string {
  const {first, separator: ownSeparator, named, delimiter} = OPERATORS[style];
  const separator = named && ownSeparator === '&' ? (pairSeparator ?? ownSeparator) : ownSeparator;
  // RFC 6570, 3.2.7: a path parameter without a value has no "=".
  const pair = (key: string, text: string): string =>
    text === '' && style === 'matrix' ? key : `${key}=${text}`;
  const withName = (text: string): string => (named ? pair(encodeName(name), text) : text);
  const all = (texts: string[]): string => first + texts.join(separator);

  if (value.kind === 'scalar') return first + withName(encode(value.text));
  if (value.kind === 'deep')
    return all(
      value.leaves.map(
        ([path, text]) =>
          `${encodeName(name + path.map((key) => `[${key}]`).join(''))}=${encode(text)}`,
      ),
    );
  if (value.kind === 'array') {
    const items = value.items.map(encode);
    return explode ? all(items.map(withName)) : first + withName(items.join(delimiter));
  }
  const members = value.members.map(([key, text]): [string, string] => [
    encodeName(key),
    encode(text),
  ]);
  return explode
    ? all(members.map(([key, text]) => pair(key, text)))
    : first + withName(members.flat().join(delimiter));
}

/** Writes the value of a parameter in the parameter's own style; see {@link writeStyle}. */
export function writeParameter(
  parameter: Parameter,
  value: StyledValue,
  encoding: Pick<StyleOptions, 'encode' | 'encodeName' | 'pairSeparator'>,
): string {
  return writeStyle(value, {
    name: parameter.name,
    style: styleOf(parameter),
    explode: isExploded(parameter),
    ...encoding,
  });
}
