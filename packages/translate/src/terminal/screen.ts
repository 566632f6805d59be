/** How text is marked on a terminal; each gives the text back as it is where there is no colour. */
export type Paint = {
  bold: Mark;
  dim: Mark;
  red: Mark;
  green: Mark;
  yellow: Mark;
  removed: Mark;
  added: Mark;
};
type Mark = (text: string) => string;

/** For how many columns, and whether in colour. */
export type Screen = {columns: number; paint: Paint; isColoured: boolean};

const CODES = {
  bold: ['1', '22'],
  dim: ['2', '22'],
  red: ['31', '39'],
  green: ['32', '39'],
  yellow: ['33', '39'],
  removed: ['31;9', '39;29'],
  added: ['32;1', '39;22'],
} as const;

/** Makes a screen. Without colour, removed and added words are in `[-…-]` and `{+…+}`. */
export function makeScreen(columns: number, isColoured: boolean): Screen {
  const mark = (name: keyof Paint): Mark => {
    if (isColoured) return (text) => `\u001B[${CODES[name][0]}m${text}\u001B[${CODES[name][1]}m`;
    if (name === 'removed') return (text) => `[-${text}-]`;
    return name === 'added' ? (text) => `{+${text}+}` : (text) => text;
  };
  const paint = Object.fromEntries(
    (Object.keys(CODES) as (keyof Paint)[]).map((name) => [name, mark(name)]),
  ) as Paint;
  return {columns: Math.max(40, columns), paint, isColoured};
}

/** A stretch of text, and how it is marked. */
export type Span = {text: string; mark?: keyof Paint};

type Word = Span & {space: string};

function wordsIn(spans: readonly Span[]): (Word | '\n')[] {
  return spans.flatMap(({text, mark}) =>
    text.split('\n').flatMap((line, at) => {
      const words = [...line.matchAll(/(\s*)(\S+)|(\s+)$/g)].map(([, space, word, rest]): Word => ({
        space: space ?? rest ?? '',
        text: word ?? '',
        ...(mark ? {mark} : {}),
      }));
      return at > 0 ? ['\n' as const, ...words] : words;
    }),
  );
}

/** Puts a mark around each run of words that share it. */
function paintLine(words: readonly Word[], {paint}: Screen): string {
  let line = '';
  for (let at = 0; at < words.length;) {
    const mark = words[at]?.mark;
    let end = at;
    while (end < words.length && words[end]?.mark === mark) end += 1;
    const run = words.slice(at, end);
    const [lead = '', text] = [
      run[0]?.space,
      run.map(({space, text: word}, i) => (i === 0 ? word : space + word)).join(''),
    ];
    line += lead + (mark && text !== '' ? paint[mark](text) : text);
    at = end;
  }
  return line;
}

/**
 * Breaks marked text into lines that fit a width; a longer word gets its own line. Line breaks of the text stay.
 * @param width in columns, marks without colour included.
 */
export function wrapSpans(spans: readonly Span[], width: number, screen: Screen): string[] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of wordsIn(spans)) {
    const line = lines.at(-1) as Word[];
    if (word === '\n') {
      lines.push([]);
      used = 0;
      continue;
    }
    const isMarked = word.mark === 'removed' || word.mark === 'added';
    const marks = !screen.isColoured && isMarked && line.at(-1)?.mark !== word.mark ? 4 : 0;
    const length = [...word.text].length + word.space.length + marks;
    if (used > 0 && used + length > width && word.space !== '') {
      lines.push([{...word, space: ''}]);
      used = [...word.text].length + (isMarked && !screen.isColoured ? 4 : 0);
    } else {
      line.push(word);
      used += length;
    }
  }
  return lines.map((line) => paintLine(line, screen));
}
