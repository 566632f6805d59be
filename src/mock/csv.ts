/** How a CSV file is written. */
export type CsvDialect = {delimiter: string; quote: string; escape: string};

/**
 * Splits CSV text (RFC 4180, with a dialect) into rows of fields. Never fails: a quote that is not closed holds all that follows.
 * @param maximum rows beyond it are not read.
 */
export function readCsv(
  text: string,
  {delimiter, quote, escape}: CsvDialect,
  maximum: number,
): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = (): void => {
    row.push(field);
    field = '';
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length && rows.length < maximum; at += 1) {
    const character = text.charAt(at);
    if (isQuoted && escape !== '' && text.startsWith(escape + quote, at)) {
      field += quote;
      at += escape.length + quote.length - 1;
    } else if (quote !== '' && text.startsWith(quote, at) && (isQuoted || field === '')) {
      isQuoted = !isQuoted;
      at += quote.length - 1;
    } else if (isQuoted) {
      field += character;
    } else if (text.startsWith(delimiter, at)) {
      endField();
      at += delimiter.length - 1;
    } else if (character === '\n') {
      endRow();
    } else if (character !== '\r' || text[at + 1] !== '\n') {
      field += character;
    }
  }
  if (rows.length < maximum && (field !== '' || row.length > 0)) endRow();
  return rows;
}

/** Reads CSV text piece by piece in constant memory, as {@link readCsv} does, and only counts. */
export type CsvStream = {
  /** Reads on. @returns the number of the first row with too many fields, counted from 1. */
  write: (text: string) => number | undefined;
  end: () => number | undefined;
  /** The row in which a quote was opened that is not closed. */
  openQuote: () => number | undefined;
};

/** Makes a counter of the fields in each row. */
export function createCsvStream(
  {delimiter, quote, escape}: CsvDialect,
  maximumFields: number,
): CsvStream {
  // The marks may be cut in two by the pieces: so much of each piece waits for the next.
  const held = Math.max(delimiter.length, quote.length + escape.length, 2) - 1;
  let waiting = '';
  let row = 1;
  let fields = 1;
  let isQuoted = false;
  let isFieldBegun = false;
  let quotedIn: number | undefined;
  let tooMany: number | undefined;

  const endField = (): void => {
    fields += 1;
    isFieldBegun = false;
    if (fields > maximumFields) tooMany ??= row;
  };
  const endRow = (): void => {
    row += 1;
    fields = 1;
    isFieldBegun = false;
  };
  /** Reads what stands at a place. @returns how many characters it takes. */
  const readAt = (text: string, at: number): number => {
    if (isQuoted && escape !== '' && text.startsWith(escape + quote, at)) {
      isFieldBegun = true;
      return escape.length + quote.length;
    }
    if (quote !== '' && text.startsWith(quote, at) && (isQuoted || !isFieldBegun)) {
      isQuoted = !isQuoted;
      quotedIn = isQuoted ? row : undefined;
      return quote.length;
    }
    if (!isQuoted && text.startsWith(delimiter, at)) {
      endField();
      return delimiter.length;
    }
    if (!isQuoted && text.charAt(at) === '\n') endRow();
    else if (isQuoted || text.charAt(at) !== '\r' || text.charAt(at + 1) !== '\n')
      isFieldBegun = true;
    return 1;
  };
  const read = (text: string, end: number): number | undefined => {
    let at = 0;
    while (at < end && tooMany === undefined) at += readAt(text, at);
    waiting = text.slice(at);
    return tooMany;
  };

  return {
    write: (text) => read(waiting + text, waiting.length + text.length - held),
    end: () => read(waiting, waiting.length),
    openQuote: () => quotedIn,
  };
}
