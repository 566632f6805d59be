/** The syntax of a CSV file. */
export type CsvDialect = {delimiter: string; quote: string; escape: string};

/** Functions that the parser calls. Reading stops when one returns false. */
type CsvVisitor = {
  /** Adds to the text of the current field. */
  text: (text: string) => void;
  /** `row` is counted from 1. */
  endField: (row: number) => boolean;
  endRow: () => boolean;
};

export type CsvParser = {
  write: (text: string) => void;
  /** Reads the last row, which may lack a line break. */
  end: () => void;
  /** The row of an opening quote that was not closed. */
  openQuote: () => number | undefined;
};

/** Creates a parser of CSV (RFC 4180, with a dialect) that reads chunks of text in constant memory. */
export function createCsvParser(
  {delimiter, quote, escape}: CsvDialect,
  visitor: CsvVisitor,
): CsvParser {
  // A delimiter or an escaped quote may be split between two chunks, so the end of each chunk waits for the next.
  const lookAhead = Math.max(delimiter.length, quote.length + escape.length, 2) - 1;
  let pending = '';
  let row = 1;
  let isRowEmpty = true;
  let isFieldEmpty = true;
  let isStopped = false;
  let quoteRow: number | undefined;

  const addText = (text: string): void => {
    isFieldEmpty = false;
    visitor.text(text);
  };
  const endField = (): void => {
    isFieldEmpty = true;
    isRowEmpty = false;
    isStopped = !visitor.endField(row);
  };
  const endRow = (): void => {
    endField();
    if (isStopped) return;
    row += 1;
    isRowEmpty = true;
    isStopped = !visitor.endRow();
  };
  /** Reads the token at an offset. @returns its length. */
  const readToken = (text: string, at: number): number => {
    const isQuoted = quoteRow !== undefined;
    if (isQuoted && escape !== '' && text.startsWith(escape + quote, at)) {
      addText(quote);
      return escape.length + quote.length;
    }
    if (quote !== '' && text.startsWith(quote, at) && (isQuoted || isFieldEmpty)) {
      quoteRow = isQuoted ? undefined : row;
      return quote.length;
    }
    if (!isQuoted && text.startsWith(delimiter, at)) {
      endField();
      return delimiter.length;
    }
    const character = text.charAt(at);
    if (!isQuoted && character === '\n') endRow();
    else if (isQuoted || character !== '\r' || text.charAt(at + 1) !== '\n') addText(character);
    return 1;
  };
  const read = (text: string, end: number): void => {
    let at = 0;
    while (at < end && !isStopped) at += readToken(text, at);
    pending = text.slice(at);
  };

  return {
    write: (text) => read(pending + text, pending.length + text.length - lookAhead),
    end: () => {
      read(pending, pending.length);
      if (!isStopped && !(isRowEmpty && isFieldEmpty)) endRow();
    },
    openQuote: () => quoteRow,
  };
}

/** Parses at most `maximum` rows of CSV. Never fails: an unclosed quote extends to the end of the text. */
export function readCsv(text: string, dialect: CsvDialect, maximum: number): string[][] {
  if (maximum === 0) return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  const parser = createCsvParser(dialect, {
    text: (more) => void (field += more),
    endField: () => {
      row.push(field);
      field = '';
      return true;
    },
    endRow: () => {
      rows.push(row);
      row = [];
      return rows.length < maximum;
    },
  });
  parser.write(text);
  parser.end();
  return rows;
}
