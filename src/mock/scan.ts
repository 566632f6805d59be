import type {BatchError, InputFormat} from './content';
import {createCsvStream} from './csv';
import {createJsonStream} from './json-stream';

/** Checks a file while it comes in, in constant memory. What it says concerns all of the file, not only what is kept of it. */
export type Scan = {
  write: (bytes: Uint8Array) => void;
  /** Says that nothing comes any more. @returns the first mistake. */
  end: () => BatchError | undefined;
};

/** Reads text piece by piece. @returns the mistake, as soon as there is one. */
type ReadText = {
  write: (text: string) => BatchError | undefined;
  end: () => BatchError | undefined;
};

const MAXIMUM_FIELDS = 10_000;

const mistake = (code: string, row: number, description: string): BatchError => ({
  code,
  description,
  rows: [String(row)],
});
const tooManyFields = (name: string, row: number): BatchError =>
  mistake(
    'MOCK-FIELDS',
    row,
    `Row ${row} of the file ${name} has more than ${MAXIMUM_FIELDS} fields. Leave out those that are not needed`,
  );

/** JSON rows: each is an object, whose members at all depths are counted. `place` is the depth at which rows stand. */
function createRowReader(
  name: string,
  place: number,
): {
  read: (text: string, row: () => number) => BatchError | undefined;
  stream: ReturnType<typeof createJsonStream>;
  count: () => number;
} {
  let rows = 0;
  let fields = 0;
  let refused: 'object' | 'array' | 'fields' | undefined;
  const stream = createJsonStream({
    value: (depth, isObject) => {
      if (depth === place) {
        rows += 1;
        fields = 0;
        if (!isObject) refused = 'object';
      } else if (depth < place && isObject) refused = 'array';
      return refused === undefined;
    },
    name: () => {
      fields += 1;
      if (fields > MAXIMUM_FIELDS) refused = 'fields';
      return refused === undefined;
    },
  });
  const read = (text: string, row: () => number): BatchError | undefined => {
    const at = stream.write(text);
    if (at < 0) return undefined;
    if (refused === 'fields') return tooManyFields(name, row());
    if (refused === 'object')
      return mistake(
        'MOCK-FORMAT',
        row(),
        `Row ${row()} of the file ${name} is not a JSON object. Every row has to be one`,
      );
    return mistake(
      'MOCK-FORMAT',
      row(),
      `Row ${row()} of the file ${name} is not valid JSON: ${JSON.stringify(text.charAt(at))} cannot stand where it stands. Correct it there`,
    );
  };
  return {read, stream, count: () => rows};
}

function readJsonLines(name: string): ReadText {
  let line = 1;
  const {read, stream} = createRowReader(name, 0);
  const row = (): number => line;
  const endLine = (): BatchError | undefined => {
    if (!stream.isWhole())
      return mistake(
        'MOCK-FORMAT',
        line,
        `Row ${line} of the file ${name} is not valid JSON: it ends too early. Put one whole object on each line`,
      );
    stream.reset();
    line += 1;
    return undefined;
  };
  const write = (text: string): BatchError | undefined => {
    for (let from = 0; ;) {
      const end = text.indexOf('\n', from);
      const found =
        read(end < 0 ? text.slice(from) : text.slice(from, end), row) ??
        (end < 0 ? undefined : endLine());
      if (found || end < 0) return found;
      from = end + 1;
    }
  };
  return {write, end: endLine};
}

function readJsonArray(name: string): ReadText {
  const {read, stream, count} = createRowReader(name, 1);
  const row = (): number => Math.max(1, count());
  return {
    write: (text) => read(text, row),
    end: () =>
      stream.isWhole()
        ? undefined
        : mistake(
            'MOCK-FORMAT',
            row(),
            `The file ${name} ends within its array, after row ${count()}. Send all of it, and close the array`,
          ),
  };
}

function readCsvText(
  name: string,
  {delimiter = ',', quote = '"', escape = quote}: InputFormat,
): ReadText {
  const stream = createCsvStream({delimiter, quote, escape}, MAXIMUM_FIELDS);
  const tooMany = (row: number | undefined): BatchError | undefined =>
    row === undefined ? undefined : tooManyFields(name, row);
  return {
    write: (text) => tooMany(stream.write(text)),
    end: () => {
      const found = tooMany(stream.end());
      const row = stream.openQuote();
      return (
        found ??
        (row === undefined
          ? undefined
          : mistake(
              'MOCK-FORMAT',
              row,
              `In row ${row} of the file ${name} a quote is opened and never closed. Close it, or write a quote that belongs to the text with its escape`,
            ))
      );
    },
  };
}

function createReader(name: string, format: InputFormat): ReadText {
  if (format.format === 'csv') return readCsvText(name, format);
  return format.isMultiLineJson ? readJsonArray(name) : readJsonLines(name);
}

function createDecoder(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset, {fatal: true});
  } catch {
    // The check of the kept beginning says so.
    return undefined;
  }
}

/** Makes the check of one file. Parquet is not read: its two ends are kept, and looked at when all is there. */
export function createScan(name: string, format: InputFormat): Scan {
  const charset = format.charset ?? 'utf-8';
  const decoder = format.format === 'parquet' ? undefined : createDecoder(charset);
  if (!decoder) return {write: () => undefined, end: () => undefined};
  const reader = createReader(name, format);
  let found: BatchError | undefined;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, {stream: true}) : decoder.decode();
    } catch {
      found = {
        code: 'MOCK-FORMAT',
        description: `The file ${name} is not valid in the charset ${charset}. Save it in that charset, or name the one it has in inputFormat.charset`,
      };
      return '';
    }
  };
  return {
    write: (bytes) => {
      if (found) return;
      const text = decode(bytes);
      found ??= reader.write(text);
    },
    end: () => {
      if (found) return found;
      const text = decode();
      return (found ??= reader.write(text) ?? reader.end());
    },
  };
}
