import {compactJson, isObject, itemsOf, scanJson} from '@batchwise/openapi/json';
import type {Sample} from '../files/stored-file';
import {readCsv} from './csv';
import {parseJson} from './parse-json';

/** Why a batch failed. The service uses the codes `106` and `118`; codes with MOCK are only of this mock. */
export type BatchError = {code: string; description: string; rows?: string[]};

/** The format of a batch's files, as set by its creator. */
export type InputFormat = {
  format: string;
  isMultiLineJson?: boolean;
  delimiter?: string;
  quote?: string;
  escape?: string;
  charset?: string;
  header?: boolean;
};

/** Rows as JSON texts of objects, since a JavaScript number would lose digits. */
export type Rows = {rows: string[]} | {error: BatchError};

const PARQUET_MAGIC = 'PAR1';

const formatError = (description: string, row?: number): {error: BatchError} => ({
  error: {
    code: 'MOCK-FORMAT',
    description,
    ...(row !== undefined && {rows: [String(row)]}),
  },
});

/** Decodes the stored beginning of a file. Omits a character that is cut off at its end. */
function readText(
  {size, head}: Sample,
  name: string,
  charset = 'utf-8',
): {text: string} | {error: BatchError} {
  try {
    const decoder = new TextDecoder(charset, {fatal: true});
    return {text: decoder.decode(head, {stream: head.byteLength < size})};
  } catch (error) {
    // Only the constructor throws a RangeError.
    if (error instanceof RangeError)
      return formatError(`The charset "${charset}" of the input format is unknown. Use UTF-8.`);
    return formatError(
      `The file ${name} is not valid in the charset ${charset}. Save it in this charset, or set inputFormat.charset to the charset of the file.`,
    );
  }
}

function readJsonLines(text: string, name: string, maximum: number): Rows {
  const rows: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (rows.length >= maximum) break;
    if (line.trim() === '') continue;
    const row = index + 1;
    const parsed = parseJson(line);
    if ('error' in parsed)
      return formatError(
        `Row ${row} of the file ${name} is not valid JSON: ${parsed.error}. Write one object per line.`,
        row,
      );
    if (!isObject(parsed.value))
      return formatError(
        `Row ${row} of the file ${name} is not a JSON object. Write one object per line.`,
        row,
      );
    rows.push(compactJson(line) ?? line);
  }
  return {rows};
}

/** Cuts an incomplete array after its last complete item and closes it. */
function closeArray(text: string): string {
  let depth = 0;
  let end = 0;
  const mistake = scanJson(text, (token, _, at) => {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth === 1 && token !== ',') end = at;
  });
  // A mistake before the end is not caused by the cut, so the parser should report it.
  return mistake && mistake.offset < text.length ? text : `${text.slice(0, end)}]`;
}

function readJsonArray(text: string, name: string, maximum: number): Rows {
  const parsed = parseJson(text);
  if ('error' in parsed)
    return formatError(
      `The file ${name} is not valid JSON: ${parsed.error}. It must contain one array of objects.`,
    );
  if (!Array.isArray(parsed.value))
    return formatError(
      `The file ${name} does not contain an array. Put its objects into one array, or create the batch without isMultiLineJson.`,
    );
  const row = parsed.value.findIndex((item) => !isObject(item)) + 1;
  if (row > 0)
    return formatError(
      `Row ${row} of the file ${name} is not a JSON object. The array must contain only objects.`,
      row,
    );
  return {rows: itemsOf(compactJson(text) ?? text).slice(0, maximum)};
}

function readCsvRows(text: string, name: string, format: InputFormat, maximum: number): Rows {
  const {delimiter = ',', quote = '"', escape = quote, header = true} = format;
  const rows = readCsv(text, {delimiter, quote, escape}, header ? maximum + 1 : maximum);
  const names = header ? (rows.shift() ?? []) : [];
  if (header && names.every((field) => field.trim() === '')) {
    return {
      error: {
        code: '118',
        description: `The header row of the CSV file ${name} is empty. Write the column names in the first row.`,
        rows: ['1'],
      },
    };
  }
  const nameOf = (index: number): string => names[index] || `column${index + 1}`;
  return {
    rows: rows.map((fields) =>
      JSON.stringify(Object.fromEntries(fields.map((field, index) => [nameOf(index), field]))),
    ),
  };
}

/**
 * Reads the first rows of a JSON or CSV file from its stored beginning.
 * @returns the rows, or the first mistake.
 */
export function readRows(sample: Sample, name: string, format: InputFormat, maximum: number): Rows {
  const read = readText(sample, name, format.charset);
  if ('error' in read) return read;
  const isCut = sample.head.byteLength < sample.size;
  if (format.format === 'json' && format.isMultiLineJson)
    return readJsonArray(isCut ? closeArray(read.text) : read.text, name, maximum);
  // The last stored row of a long file is usually incomplete.
  const text = isCut ? read.text.slice(0, read.text.lastIndexOf('\n') + 1) : read.text;
  if (format.format === 'json') return readJsonLines(text, name, maximum);
  // A long first row without its end is not an empty header.
  return isCut && text === '' ? {rows: []} : readCsvRows(text, name, format, maximum);
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Parquet files begin and end with magic bytes, which must not overlap. */
const isParquet = ({size, head, tail}: Sample): boolean =>
  size >= 2 * PARQUET_MAGIC.length &&
  ascii(head.subarray(0, 4)) === PARQUET_MAGIC &&
  ascii(tail.subarray(-4)) === PARQUET_MAGIC;

/** Checks the stored part of a file. @returns the error that its batch will fail with. */
export function checkContent(
  sample: Sample,
  name: string,
  format: InputFormat,
): BatchError | undefined {
  if (sample.size === 0)
    return {
      code: '106',
      description: `The file ${name} is empty. Upload a file with at least one row.`,
    };
  if (format.format !== 'parquet') {
    const read = readRows(sample, name, format, Infinity);
    return 'error' in read ? read.error : undefined;
  }
  if (isParquet(sample)) return undefined;
  return formatError(
    `The file ${name} is not a Parquet file: it does not begin and end with the bytes ${PARQUET_MAGIC}. Check the file, or specify its format when you create the batch.`,
  ).error;
}
