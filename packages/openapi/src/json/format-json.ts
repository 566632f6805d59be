import {scanJson} from './scan-json.ts';

/** Deeper levels are not indented further, so that the result does not grow quadratically. */
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
  const newLine = (): void => {
    pieces.push('\n', '  '.repeat(Math.min(depth, DEEPEST_INDENT)));
  };
  const wrong = scanJson(text, (token, start, end) => {
    const closes = token === '}' || token === ']';
    if (closes) depth -= 1;
    if (justOpened !== closes && (justOpened || closes)) newLine();
    pieces.push(text.slice(start, end));
    justOpened = token === '{' || token === '[';
    if (justOpened) depth += 1;
    if (token === ',') newLine();
    if (token === ':') pieces.push(' ');
  });
  return wrong === undefined ? pieces.join('') : undefined;
}
