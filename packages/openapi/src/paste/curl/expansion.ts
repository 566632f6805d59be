const NAME = /\$(?:[A-Za-z_]\w*|[\d@*#?!$-])/y;

/** Text of a word up to a quotation mark, bracket or expansion inside of `$(…)` or `${…}`. */
const PLAIN = /[^\\'"`$(){}]+|\\[^]?/y;
const SINGLE = /\$?'[^']*'/y;
const BACKTICKS = /`(?:[^`\\]|\\[^])*`/y;

const CLOSING: Record<string, string> = {'$(': ')', '(': ')', '${': '}', '"': '"'};

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** What is opened at an offset: a bracket, or a quotation mark inside of another expansion. */
function openedAt(text: string, at: number, inside: string | undefined): string {
  const two = text.slice(at, at + 2);
  if (two === '$(' || two === '${') return two;
  const one = text.charAt(at);
  if (one === '"' && inside !== undefined && inside !== '"') return one;
  return one === '(' && inside === ')' ? one : '';
}

/** The length of `$(…)` or `${…}` with what is nested in it; 0 where it is not closed. */
function lengthOfNested(text: string, from: number): number {
  const closing: string[] = [];
  let at = from;
  do {
    const inside = closing.at(-1);
    const opened = openedAt(text, at, inside);
    if (opened !== '') {
      closing.push(CLOSING[opened] ?? '');
      at += opened.length;
    } else if (text.charAt(at) === inside) {
      closing.pop();
      at += 1;
    } else {
      // In `${…}` and quotation marks, an apostrophe is a character like any other.
      const quoted = inside === ')' ? lengthAt(SINGLE, text, at) : 0;
      at += quoted || lengthAt(BACKTICKS, text, at) || lengthAt(PLAIN, text, at) || 1;
    }
    if (at >= text.length && closing.length > 0) return 0;
  } while (closing.length > 0);
  return at - from;
}

/**
 * Returns the expansion of bash or zsh at an offset as it is written (Bash manual, 3.5): `$NAME`,
 * `${…}`, `$(…)`, `` `…` ``. Empty where the shell reads a plain character. A bracket that is not
 * closed opens nothing.
 */
export function expansionAt(text: string, at: number): string {
  const one = text.charAt(at);
  if (one === '`') return text.slice(at, at + lengthAt(BACKTICKS, text, at));
  if (one !== '$') return '';
  const isNested = /[({]/.test(text.charAt(at + 1));
  const length = isNested ? lengthOfNested(text, at) : lengthAt(NAME, text, at);
  return text.slice(at, at + length);
}
