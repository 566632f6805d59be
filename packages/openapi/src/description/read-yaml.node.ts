import {readFileSync} from 'node:fs';
import {relative} from 'node:path';
import {LineCounter, parseDocument, type Document} from 'yaml';
import {isStackError, keepDigits, MOST_ALIASES, valueOf} from '../document/exact-values.node.ts';
import {placeInYaml} from '../document/place.node.ts';
import {formatFinding, type Finding} from '../finding/finding.ts';
import type {Json} from '../operation/types.ts';

/** A YAML file and its value, and where the parts of the value are. */
export type Source = {
  file: string;
  value: Json;
  place: (path: readonly (string | number)[]) => {line: number; column: number};
};

type Parsed = {text: string; document: Document; lines: LineCounter};

/**
 * The last parse of each file. A build reads the same few descriptions a dozen times, at a quarter
 * of a second each.
 */
const parsed = new Map<string, Parsed>();

export function parseFile(path: string): Parsed {
  const text = readFileSync(path, 'utf8');
  const known = parsed.get(path);
  if (known?.text === text) return known;
  const lines = new LineCounter();
  const read = {
    text,
    lines,
    document: parseDocument(text, {lineCounter: lines, prettyErrors: false}),
  };
  keepDigits(read.document);
  parsed.set(path, read);
  return read;
}

/**
 * Reads a YAML (or JSON) file.
 * @throws Error with file, line and column where it is not YAML; its cause is the finding.
 */
export function readYaml(root: string, path: string, maxAliasCount = MOST_ALIASES): Source {
  const file = relative(root, path);
  const {document, lines} = parseFile(path);
  const [error] = document.errors;
  if (error) {
    const {line, col} = lines.linePos(error.pos[0]);
    const finding: Finding = {
      file,
      line,
      column: col,
      rule: 'yaml',
      severity: 'error',
      message: isStackError(error) ? 'It has too many levels.' : error.message.replace(/\.?$/, '.'),
      hint: 'Correct the YAML.',
    };
    throw new Error(formatFinding(finding), {cause: finding});
  }
  let value: Json;
  try {
    value = valueOf(document, maxAliasCount);
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}`, {cause});
  }
  return {
    file,
    value,
    place: (at) => placeInYaml(document, lines, at),
  };
}
