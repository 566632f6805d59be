import {createCsvParser} from './csv';
import {createJsonStream} from './json-stream';
import type {BatchError, InputFormat} from './rows';

/** Checks all bytes of a file during its upload, in constant memory. */
export type StreamCheck = {
  write: (bytes: Uint8Array) => void;
  /** Ends the file. @returns the first mistake. */
  end: () => BatchError | undefined;
};

/** Checks chunks of text. Both functions return the first mistake as soon as it is found. */
type TextCheck = {
  write: (text: string) => BatchError | undefined;
  end: () => BatchError | undefined;
};

const MAXIMUM_FIELDS = 10_000;

const formatError = (row: number, description: string): BatchError => ({
  code: 'MOCK-FORMAT',
  description,
  rows: [String(row)],
});

const tooManyFields = (name: string, row: number): BatchError => ({
  code: 'MOCK-FIELDS',
  description: `Row ${row} of the file ${name} has more than ${MAXIMUM_FIELDS} fields. Remove unnecessary fields.`,
  rows: [String(row)],
});

type RowReader = {
  /** @param currentRow is called for the number of the row with a mistake. */
  read: (text: string, currentRow: () => number) => BatchError | undefined;
  stream: ReturnType<typeof createJsonStream>;
  count: () => number;
};

/** Reads rows of JSON at a depth of nesting. Each has to be an object; its members at all depths are counted. */
function createRowReader(name: string, rowDepth: number): RowReader {
  let rows = 0;
  let fields = 0;
  let rejected: 'notAnObject' | 'notAnArray' | 'tooManyFields' | undefined;
  const stream = createJsonStream({
    value: (depth, isObject) => {
      if (depth === rowDepth) {
        rows += 1;
        fields = 0;
        if (!isObject) rejected = 'notAnObject';
      } else if (depth < rowDepth && isObject) {
        rejected = 'notAnArray';
      }
      return rejected === undefined;
    },
    name: () => {
      fields += 1;
      if (fields > MAXIMUM_FIELDS) rejected = 'tooManyFields';
      return rejected === undefined;
    },
  });
  const read: RowReader['read'] = (text, currentRow) => {
    const at = stream.write(text);
    if (at < 0) return undefined;
    const row = currentRow();
    if (rejected === 'tooManyFields') return tooManyFields(name, row);
    if (rejected === 'notAnObject')
      return formatError(
        row,
        `Row ${row} of the file ${name} is not a JSON object. Each row must be an object.`,
      );
    return formatError(
      row,
      `Row ${row} of the file ${name} is not valid JSON: ${JSON.stringify(text.charAt(at))} is not allowed here. Correct the row.`,
    );
  };
  return {read, stream, count: () => rows};
}

function checkJsonLines(name: string): TextCheck {
  let row = 1;
  const {read, stream} = createRowReader(name, 0);
  const endLine = (): BatchError | undefined => {
    if (!stream.isWhole())
      return formatError(
        row,
        `Row ${row} of the file ${name} is not valid JSON: the row is incomplete. Write one complete object per line.`,
      );
    stream.reset();
    row += 1;
    return undefined;
  };
  const write = (text: string): BatchError | undefined => {
    const [first = '', ...lines] = text.split('\n');
    let found = read(first, () => row);
    for (const line of lines) found ??= endLine() ?? read(line, () => row);
    return found;
  };
  return {write, end: endLine};
}

function checkJsonArray(name: string): TextCheck {
  const {read, stream, count} = createRowReader(name, 1);
  const currentRow = (): number => Math.max(1, count());
  return {
    write: (text) => read(text, currentRow),
    end: () =>
      stream.isWhole()
        ? undefined
        : formatError(
            currentRow(),
            `The array in the file ${name} has no end; its last row is ${count()}. Upload the complete file.`,
          ),
  };
}

function checkCsv(
  name: string,
  {delimiter = ',', quote = '"', escape = quote}: InputFormat,
): TextCheck {
  let fields = 0;
  let found: BatchError | undefined;
  const parser = createCsvParser(
    {delimiter, quote, escape},
    {
      text: () => undefined,
      endField: (row) => {
        fields += 1;
        if (fields > MAXIMUM_FIELDS) found = tooManyFields(name, row);
        return found === undefined;
      },
      endRow: () => {
        fields = 0;
        return true;
      },
    },
  );
  return {
    write: (text) => {
      parser.write(text);
      return found;
    },
    end: () => {
      parser.end();
      const row = parser.openQuote();
      if (found || row === undefined) return found;
      return formatError(
        row,
        `Row ${row} of the file ${name} has a quote without an end. Close it, or escape quotes that belong to the text.`,
      );
    },
  };
}

function createTextCheck(name: string, format: InputFormat): TextCheck {
  if (format.format === 'csv') return checkCsv(name, format);
  return format.isMultiLineJson ? checkJsonArray(name) : checkJsonLines(name);
}

function createDecoder(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset, {fatal: true});
  } catch {
    // `checkContent` reports an unknown charset.
    return undefined;
  }
}

/** Creates the check of one file. Parquet is not read; `checkContent` looks at its magic bytes. */
export function createStreamCheck(name: string, format: InputFormat): StreamCheck {
  const charset = format.charset ?? 'utf-8';
  const decoder = format.format === 'parquet' ? undefined : createDecoder(charset);
  if (!decoder) return {write: () => undefined, end: () => undefined};
  const check = createTextCheck(name, format);
  let found: BatchError | undefined;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, {stream: true}) : decoder.decode();
    } catch {
      found = {
        code: 'MOCK-FORMAT',
        description: `The file ${name} is not valid in the charset ${charset}. Save it in this charset, or set inputFormat.charset to the charset of the file.`,
      };
      return '';
    }
  };
  return {
    write: (bytes) => {
      if (found) return;
      const text = decode(bytes);
      found ??= check.write(text);
    },
    end: () => {
      if (found) return found;
      const text = decode();
      found ??= check.write(text) ?? check.end();
      return found;
    },
  };
}
