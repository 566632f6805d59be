import {scanJson} from '../../openapi/json/scan-json';

/** Deeper levels are not indented further, lest a deeply nested text of kilobytes become one of gigabytes. */
const DEEPEST_INDENT = 64;

/**
 * Lays JSON text out over lines, two spaces a level, as `JSON.stringify(value, null, 2)` would.
 * Only white space changes: numbers keep every digit and strings every escape, duplicate names stay.
 * @returns undefined when the text is not JSON (RFC 8259).
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
