/** How a CSV file is written. */
export type CsvDialect = {delimiter: string; quote: string; escape: string};

/**
 * Splits CSV text (RFC 4180, with a dialect) into rows of fields. Never fails: a quote that is not closed holds all that follows.
 * @param maximum rows beyond it are not read.
 */
export function readCsv(text: string, {delimiter, quote, escape}: CsvDialect, maximum: number): string[][] {
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
