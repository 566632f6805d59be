import {LineCounter, parseDocument, visit, type Document} from 'yaml';

/** Aliases of a file; a few hurt nobody, many of them expand without end. */
const MOST_ALIASES = 100;

/** A YAML text as it was read; `error` says why it has no value. */
export type ReadYaml = {
  value?: unknown;
  document?: Document;
  lines: LineCounter;
  error?: {message: string; line: number; column: number};
};

const plain = (message: string): string =>
  message.startsWith('Maximum call stack') ? 'It has too many levels' : message.replace(/\.$/, '');

/** Where the first alias is; the beginning, when there is none. */
function firstAlias(document: Document): number {
  let at: number | undefined;
  visit(document, {
    Alias: (_, {range}) => {
      at = range?.[0];
      return visit.BREAK;
    },
  });
  return at ?? 0;
}

/** A value of YAML as text. An object may have a `toString` of its own, which is no function. */
export const textOfYaml = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** Parses YAML. Never throws, neither for aliases without an anchor nor for too many of them. */
export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  const wrong = (message: string, offset = 0): ReadYaml => {
    const {line, col} = lines.linePos(offset);
    const place = {line: Math.max(line, 1), column: Math.max(col, 1)};
    return {lines, error: {message: plain(message), ...place}};
  };
  let document: Document | undefined;
  try {
    document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
    const [error] = document.errors;
    if (error) return wrong(error.message, error.pos[0]);
    return {lines, document, value: document.toJS({maxAliasCount: MOST_ALIASES})};
  } catch (error) {
    const {message} = error as Error;
    return wrong(message, document && /alias/i.test(message) ? firstAlias(document) : 0);
  }
}
