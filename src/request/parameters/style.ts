import type {Parameter, ParameterStyle} from '../../openapi/types';

/** A value that a style can write: its texts are plain, not yet encoded. */
export type StyledValue =
  | {kind: 'scalar'; text: string}
  | {kind: 'array'; items: string[]}
  | {kind: 'object'; members: [name: string, text: string][]}
  /** Values inside others, with the path to each; for `deepObject` only. */
  | {kind: 'deep'; leaves: [path: string[], text: string][]};

export type StyleOptions = {
  name: string;
  style: ParameterStyle;
  explode: boolean;
  /** Encodes one item or value; what separates them is written as it is. */
  encode: (text: string) => string;
  /** Encodes a name; as values are encoded, when absent. */
  encodeName?: (text: string) => string;
  /** What stands between the pairs of the style `form`: `&` in a query, `; ` in a cookie. */
  pairSeparator?: string;
};

/** RFC 6570, appendix A: what begins the text, what separates exploded items, and whether the name is written. */
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
  // A space and a "|" may not stand in a URL: the delimiters, too, are percent-encoded (OpenAPI 3.1.1, 4.8.12.4).
  spaceDelimited: {first: '', separator: '&', named: true, delimiter: '%20'},
  pipeDelimited: {first: '', separator: '&', named: true, delimiter: '%7C'},
  deepObject: {first: '', separator: '&', named: true, delimiter: ','},
};

/** The style of a parameter that names none (OpenAPI 3.1, 4.8.12.2). */
export function styleOf({in: place, style}: Pick<Parameter, 'in' | 'style'>): ParameterStyle {
  return style ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
}

/** Whether a parameter is exploded: by default only in the style `form`. */
export function isExploded(parameter: Pick<Parameter, 'in' | 'style' | 'explode'>): boolean {
  return parameter.explode ?? styleOf(parameter) === 'form';
}

/**
 * Writes a value in one of the styles of OpenAPI 3.1 (4.8.12.3), which are the expansions of RFC 6570, and
 * `spaceDelimited`, `pipeDelimited` and `deepObject`. An array or object without members has to be left out by the
 * caller: to RFC 6570 (2.3) it is undefined. Where the specification leaves a case open,
 * - the delimited styles, exploded, are `form`, as their objects would be;
 * - `deepObject` writes items by their number, and values inside others behind further brackets: `a[b][0]=1`;
 * - a value that is no array or object is written as `form` does it.
 *
 * An item that holds the delimiter of `label`, `spaceDelimited` or `pipeDelimited`, or any in a header, cannot be
 * told from two items: nothing in the styles escapes it.
 */
export function writeStyle(
  value: StyledValue,
  {name, style, explode, encode, encodeName = encode, pairSeparator}: StyleOptions,
): string {
  const {first, separator: ownSeparator, named, delimiter} = OPERATORS[style];
  const separator = named && ownSeparator === '&' ? (pairSeparator ?? ownSeparator) : ownSeparator;
  // RFC 6570, 3.2.7: a path parameter without a value is written without "=".
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
