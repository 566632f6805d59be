import type {Json} from '../operation/types.ts';
import {EXACT} from './exact-number.ts';
import {scanJson} from './scan-json.ts';

/** Makes a value of a number's text in JSON: a number where it keeps its digits. */
export function exactNumber(text: string): Json {
  const number = Number(text);
  return String(number) === text ? number : {[EXACT]: text};
}

/** Text without these has no number that JavaScript would change. */
const MAY_CHANGE = /\d{16}|\d[.eE]|-0/;

/**
 * Parses JSON; numbers that JavaScript would change are kept as they are written (see `digitsOf`).
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseJson(text: string): Json {
  const value = JSON.parse(text) as Json;
  if (!MAY_CHANGE.test(text)) return value;
  const pieces: string[] = [];
  let from = 0;
  scanJson(text, (token, start, end) => {
    if (token !== 'value' || !/[-\d]/.test(text.charAt(start))) return;
    const number = exactNumber(text.slice(start, end));
    if (typeof number === 'number') return;
    pieces.push(text.slice(from, start), JSON.stringify(number));
    from = end;
  });
  return pieces.length === 0 ? value : (JSON.parse(pieces.join('') + text.slice(from)) as Json);
}
