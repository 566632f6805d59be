import {type Document, isCollection, isScalar, parseDocument, visit} from 'yaml';
import {digitsOf, toNumber} from '../json/exact-number.ts';
import {exactNumber} from '../json/parse-json.ts';
import {writeJson} from '../json/write-json.ts';
import {isObject} from '../json/coerce.ts';
import type {Json} from '../operation/types.ts';

/** Keywords whose values are shown or compared: their numbers keep every digit. */
const VALUES = new Set([
  'example',
  'examples',
  'default',
  'enum',
  'const',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'value',
  'dataValue',
  'payload',
  'update',
]);

/** Writes a number of YAML as JSON does; undefined for one that JSON does not have. */
function jsonNumber(source: string): string | undefined {
  if (/^0[xo][\da-f]+$/i.test(source)) return BigInt(source).toString();
  const [, sign = '', whole = '', rest = ''] =
    /^([-+]?)(\d*)((?:\.\d*)?(?:[eE][-+]?\d+)?)$/.exec(source) ?? [];
  if (whole === '' && !/^\.\d/.test(rest)) return undefined;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return `${sign === '-' ? '-' : ''}${digits}${rest.replace(/\.(?!\d)/, '')}`;
}

/** How many values the aliases of a description may stand for, as the parser counts them. */
export const MOST_ALIASES = 100_000;

/** How deep a description may be nested: its readers call themselves for each level. */
const MOST_LEVELS = 500;

export const TOO_DEEP = `it is nested more than ${MOST_LEVELS} levels deep. Remove levels.`;

/** Whether a parser or reader ran out of stack. */
export const isStackError = ({message}: Error): boolean =>
  /call stack|too much recursion/i.test(message);

/** @throws Error where a value is nested too deeply. */
export function checkDepth(value: Json): void {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) throw new Error(TOO_DEEP);
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as Json[]) : [],
    );
  }
}

/**
 * Returns the value of a YAML document. A few nested aliases can stand for more values than fit into memory.
 * @throws Error that says so.
 */
export function valueOf(document: Document, maxAliasCount = MOST_ALIASES): Json {
  try {
    const value = document.toJS({maxAliasCount}) as Json;
    checkDepth(value);
    return onlyInValues(value);
  } catch (cause) {
    if (cause instanceof Error && isStackError(cause)) throw new Error(TOO_DEEP, {cause});
    if (!(cause instanceof Error && /alias count/i.test(cause.message))) throw cause;
    throw new Error('its aliases stand for too many values. Write some of them without aliases.', {
      cause,
    });
  }
}

/** Keeps the numbers of a YAML document as they are written. */
export function keepDigits(document: Document): void {
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'number') return;
      const text = node.source === undefined ? undefined : jsonNumber(node.source);
      if (text !== undefined) node.value = exactNumber(text);
    },
  });
}

/** Leaves exact numbers only in values that are shown or compared; others become numbers of JavaScript. */
export function onlyInValues(value: Json, isInside = false): Json {
  if (digitsOf(value) !== undefined) return isInside ? value : toNumber(value);
  if (isInside || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => onlyInValues(item));
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      onlyInValues(child, VALUES.has(key) || (key.startsWith('x-') && !isObject(child))),
    ]),
  );
}

/** Writes a value as YAML: numbers with all digits. */
export function writeYaml(value: Json): string {
  const document = parseDocument(writeJson(value), {intAsBigInt: true});
  visit(document, {
    Node(_, node) {
      if (isCollection(node)) node.flow = false;
      // The plain style is chosen where a text allows it.
      if (isScalar(node) && typeof node.value === 'string') delete node.type;
    },
  });
  return document.toString({lineWidth: 0});
}
