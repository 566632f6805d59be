/** From which English page a translation was made. */
export type SourceRecord = {
  /** The id that git gives to the content of the English page: 40 hexadecimal digits. */
  id: string;
  /** A hash of its units (`v1-` and 16 hexadecimal digits), which shows a cosmetic edit where git does not have the old page. */
  fingerprint?: string;
};

/** The record in the front matter of a translation; `wrong` is a `source` that is no id, with its line. */
export type ReadRecord = {record?: SourceRecord; wrong?: {line: number; value: string}};

// The byte order mark is one character or, in text read byte by byte, three.
const FRONT_MATTER =
  /^(\uFEFF|\u00EF\u00BB\u00BF)?(---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m;
const SOURCE = /^(source:[ \t]*)(["']?)([^"'#\r\n]*?)(\2[ \t]*(?:#[^\r\n]*)?)(\r?)$/m;
const FINGERPRINT =
  /^(source-fingerprint:[ \t]*)(["']?)([^"'#\r\n]*?)(\2[ \t]*(?:#[^\r\n]*)?)(\r?)$/m;

const matterOf = (text: string): RegExpExecArray | undefined => {
  const match = FRONT_MATTER.exec(text);
  return match?.index === 0 ? match : undefined;
};

/**
 * Reads the record of a translated page. It is read as text, since YAML would take some ids for numbers.
 * @param text the whole page.
 */
export function readSourceRecord(text: string): ReadRecord {
  const [, , , matter] = matterOf(text) ?? [];
  if (matter === undefined) return {};
  const source = SOURCE.exec(matter);
  if (!source) return {};
  const id = source[3] ?? '';
  if (!/^[0-9a-f]{40}$/.test(id))
    return {wrong: {line: matter.slice(0, source.index).split('\n').length + 1, value: id}};
  const fingerprint = FINGERPRINT.exec(matter)?.[3];
  return {record: fingerprint ? {id, fingerprint} : {id}};
}

/** The front matter with a key set to a value: in its place, or in a new line at `otherwise`. */
function setKey(
  matter: string,
  pattern: RegExp,
  [name, value]: [string, string],
  otherwise: number,
  eol: string,
): string {
  if (!pattern.test(matter))
    return `${matter.slice(0, otherwise)}${name}: ${value}${eol}${matter.slice(otherwise)}`;
  return matter.replace(
    pattern,
    (_, key: string, quote: string, __, rest: string, end: string) =>
      `${key.replace(/:$/, ': ')}${quote}${value}${rest}${end}`,
  );
}

/** Where the line that a pattern finds ends. */
function endOfLine(matter: string, pattern: RegExp): number {
  const found = pattern.exec(matter);
  const end = found ? matter.indexOf('\n', found.index) : -1;
  return end === -1 ? matter.length : end + 1;
}

/**
 * A translated page with a new record; nothing else of it changes, line ends and byte order mark included.
 * @param text the whole page; a text read byte by byte (latin1) serves as well.
 */
export function writeSourceRecord(text: string, {id, fingerprint}: SourceRecord): string {
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const found = matterOf(text);
  if (!found) {
    const [mark = ''] = /^(?:\uFEFF|\u00EF\u00BB\u00BF)/.exec(text) ?? [];
    const lines = [
      '---',
      `source: ${id}`,
      ...(fingerprint ? [`source-fingerprint: ${fingerprint}`] : []),
      '---',
      '',
      '',
    ];
    return `${mark}${lines.join(eol)}${text.slice(mark.length)}`;
  }
  const [whole, mark = '', open = '', matter = '', close = ''] = found;
  let next = setKey(matter, SOURCE, ['source', id], matter.length, eol);
  if (fingerprint)
    next = setKey(
      next,
      FINGERPRINT,
      ['source-fingerprint', fingerprint],
      endOfLine(next, SOURCE),
      eol,
    );
  return `${mark}${open}${next}${close}${text.slice(whole.length)}`;
}
