import {scanJson} from '../openapi/json/scan-json';
import {isObject} from '../openapi/json/coerce';
import type {Json, JsonObject} from '../openapi/types';
import {readCsv} from './csv';
import type {Sample} from './file';
import {parseJson} from './json';

/** Why a batch failed. `106` and `118` are codes of the service; those that begin with MOCK are of this mock. */
export type BatchError = {code: string; description: string; rows?: string[]};

/** How the files of a batch are written, as its creator said. */
export type InputFormat = {
  format: string;
  isMultiLineJson?: boolean;
  delimiter?: string;
  quote?: string;
  escape?: string;
  charset?: string;
  header?: boolean;
};

export type Rows = {rows: JsonObject[]} | {error: BatchError};

const MAGIC = 'PAR1';

const unreadable = (description: string, row?: number): {error: BatchError} => ({
  error: {code: 'MOCK-FORMAT', description, ...(row === undefined ? {} : {rows: [String(row)]})},
});

/** The beginning of the file as text. A character that is cut in two at its end is left out. */
function readText(
  {size, head}: Sample,
  name: string,
  charset = 'utf-8',
): {text: string} | {error: BatchError} {
  try {
    return {
      text: new TextDecoder(charset, {fatal: true}).decode(head, {stream: head.byteLength < size}),
    };
  } catch (error) {
    if (error instanceof RangeError)
      return unreadable(`The charset "${charset}" of the input format is not known. Use UTF-8`);
    return unreadable(
      `The file ${name} is not valid in the charset ${charset}. Save it in that charset, or name the one it has in inputFormat.charset`,
    );
  }
}

function readJsonLines(text: string, name: string, maximum: number): Rows {
  const rows: JsonObject[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (rows.length >= maximum) break;
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if ('error' in parsed)
      return unreadable(
        `Row ${index + 1} of the file ${name} is not valid JSON: ${parsed.error}. Put one object on each line`,
        index + 1,
      );
    if (!isObject(parsed.value))
      return unreadable(
        `Row ${index + 1} of the file ${name} is not a JSON object. Put one object on each line`,
        index + 1,
      );
    rows.push(parsed.value);
  }
  return {rows};
}

/** The text up to the last whole item of its array, and closed there. */
function closeArray(text: string): string {
  let depth = 0;
  let end = 0;
  const mistake = scanJson(text, (token, _, at) => {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth === 1 && token !== ',') end = at;
  });
  // A mistake before the end is not due to the cut: the text is left as it is, for its reader to find it.
  return mistake && mistake.offset < text.length ? text : `${text.slice(0, end)}]`;
}

function readJsonArray(text: string, name: string, maximum: number): Rows {
  const parsed = parseJson(text);
  if ('error' in parsed)
    return unreadable(
      `The file ${name} is not valid JSON: ${parsed.error}. It has to hold one array of objects`,
    );
  if (!Array.isArray(parsed.value))
    return unreadable(
      `The file ${name} does not hold an array. Put its objects into one array, or create the batch without isMultiLineJson`,
    );
  const wrong = parsed.value.findIndex((item: Json) => !isObject(item));
  if (wrong >= 0)
    return unreadable(
      `Row ${wrong + 1} of the file ${name} is not a JSON object. Let the array hold objects only`,
      wrong + 1,
    );
  return {rows: (parsed.value as JsonObject[]).slice(0, maximum)};
}

function readCsvRows(text: string, name: string, format: InputFormat, maximum: number): Rows {
  const {delimiter = ',', quote = '"', escape = quote, header = true} = format;
  const rows = readCsv(text, {delimiter, quote, escape}, header ? maximum + 1 : maximum);
  const [first = []] = rows;
  if (header && first.every((field) => field.trim() === '')) {
    return {
      error: {
        code: '118',
        description: `The header row of the CSV file ${name} is empty. Put the column names into its first row`,
        rows: ['1'],
      },
    };
  }
  const names = header ? first : [];
  const nameOf = (index: number): string => names[index] || `column${index + 1}`;
  return {
    rows: rows
      .slice(header ? 1 : 0)
      .map((fields) => Object.fromEntries(fields.map((field, index) => [nameOf(index), field]))),
  };
}

/**
 * Reads the first rows of a JSON or CSV file, as far as it is kept.
 * @returns the rows, or the first reason why they cannot be read.
 */
export function readRows(sample: Sample, name: string, format: InputFormat, maximum: number): Rows {
  const read = readText(sample, name, format.charset);
  if ('error' in read) return read;
  const isCut = sample.head.byteLength < sample.size;
  if (format.format === 'json' && format.isMultiLineJson)
    return readJsonArray(isCut ? closeArray(read.text) : read.text, name, maximum);
  // The last row that is kept of a long file is seldom a whole one.
  const text = isCut ? read.text.slice(0, read.text.lastIndexOf('\n') + 1) : read.text;
  if (format.format === 'json') return readJsonLines(text, name, maximum);
  // A long first row without its end is no empty header.
  return isCut && text === '' ? {rows: []} : readCsvRows(text, name, format, maximum);
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Why a batch fails with this file, undefined when nothing is wrong in what is kept of it. */
export function checkContent(
  sample: Sample,
  name: string,
  format: InputFormat,
): BatchError | undefined {
  if (sample.size === 0)
    return {code: '106', description: `The file ${name} is empty. Upload it with at least one row`};
  if (format.format !== 'parquet') {
    const read = readRows(sample, name, format, Infinity);
    return 'error' in read ? read.error : undefined;
  }
  // The magic bytes at both ends must not be the same four (Parquet file format).
  const isParquet =
    sample.size >= 2 * MAGIC.length &&
    ascii(sample.head.subarray(0, 4)) === MAGIC &&
    ascii(sample.tail.subarray(-4)) === MAGIC;
  return isParquet
    ? undefined
    : unreadable(
        `The file ${name} is not a Parquet file: it has to begin and end with the bytes ${MAGIC}. Check it, or name its format when you create the batch`,
      ).error;
}
