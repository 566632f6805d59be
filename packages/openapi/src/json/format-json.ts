import {scanJson} from './scan-json.ts';

/** Deeper levels stay on one line, so that the result does not grow quadratically. */
const DEEPEST_INDENT = 64;

/**
 * Formats JSON text with two spaces a level, like `JSON.stringify(value, null, 2)`. Only white
 * space changes: numbers keep every digit, strings every escape, and duplicate names stay.
 * @returns undefined for text that is not JSON (RFC 8259).
 */
export function formatJson(text: string): string | undefined {
  const pieces: string[] = [];
  let depth = 0;
  let justOpened = false;
  const newLine = (level: number): void => {
    if (level <= DEEPEST_INDENT) pieces.push('\n', '  '.repeat(depth));
  };
  const wrong = scanJson(text, (token, start, end) => {
    const closes = token === '}' || token === ']';
    const level = depth;
    if (closes) depth -= 1;
    if (justOpened !== closes && (justOpened || closes)) newLine(level);
    pieces.push(text.slice(start, end));
    justOpened = token === '{' || token === '[';
    if (justOpened) depth += 1;
    if (token === ',') newLine(depth);
    if (token === ':') pieces.push(' ');
  });
  return wrong === undefined ? pieces.join('') : undefined;
}
