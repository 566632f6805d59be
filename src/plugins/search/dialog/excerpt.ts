import {CODE, withoutSeams} from './seam';

/** A part of a text, and whether it matches the query. */
export type Piece = {text: string; isMatch: boolean};

/** A word of a section, and whether a sentence begins with it. */
type Word = Piece & {isStart: boolean};

/** In words. */
const LONGEST = 20;
/** In words. In a longer sentence, the match would be far from the beginning of the excerpt. */
const MOST_BEFORE_MATCH = 14;
const BEFORE_MATCH = 5;

const MARK = /<\/?mark>/g;
const ESCAPED: Record<string, string> = {'&lt;': '<', '&gt;': '>'};

/** Also before a closing quotation mark or bracket. */
const SENTENCE_END = /[.!?…][\p{Pe}\p{Pf}"']*$/u;
const HEADING_END = /[.:?!]$/;

const readable = (text: string): string =>
  withoutSeams(text.replace(MARK, '')).replace(/&[lg]t;/g, (entity) => ESCAPED[entity] ?? entity);

/** The words of a text of Pagefind, in which `<mark>` is the only element. Code is left out; it separates sentences. */
function wordsOf(section: string): Word[] {
  const words: Word[] = [];
  let isStart = true;
  for (const word of section.split(/\s+/).filter(Boolean)) {
    if (word.includes(CODE)) {
      isStart = true;
      continue;
    }
    const text = readable(word);
    words.push({text, isMatch: word.includes('<mark>'), isStart});
    isStart = SENTENCE_END.test(text);
  }
  return words;
}

/** Leaves out the heading that a section begins with, since the result shows it above. Pagefind ends headings by a full stop. */
function withoutHeading(words: Word[], heading: string): Word[] {
  const own = heading.split(/\s+/);
  const begun = words.slice(0, own.length).map(({text}) => text);
  const isSame = [heading, `${heading}.`, `${heading}:`].includes(begun.join(' '));
  const hasEnded = HEADING_END.test(begun.at(-1) ?? '') || words.length === own.length;
  if (!isSame || !hasEnded) return words;
  return words.slice(own.length).map((word, at) => (at === 0 ? {...word, isStart: true} : word));
}

/** A word as Pagefind compares it: lower case, without accents and punctuation. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Forms of a word begin alike. */
const STEM = 4;

/** The sentences of a section, each with its words. */
function sentencesOf(words: Word[]): Word[][] {
  const sentences: Word[][] = [];
  for (const word of words) {
    if (word.isStart) sentences.push([word]);
    else sentences.at(-1)?.push(word);
  }
  return sentences;
}

/** The number of words of the query that a sentence has. */
const matchesIn = (sentence: Word[]): number =>
  new Set(sentence.filter(({isMatch}) => isMatch).map(({text}) => plain(text).slice(0, STEM))).size;

const ELLIPSIS: Piece = {text: '…', isMatch: false};

/** A sentence that may be too long: its part around the first match, with an ellipsis where it is cut. */
function shortened(sentence: Word[]): Piece[] {
  const first = sentence.findIndex(({isMatch}) => isMatch);
  const from = first > MOST_BEFORE_MATCH ? first - BEFORE_MATCH : 0;
  const shown = sentence.slice(from, from + LONGEST);
  const isWhole =
    from + shown.length === sentence.length && SENTENCE_END.test(shown.at(-1)?.text ?? '');
  return [...(from > 0 ? [ELLIPSIS] : []), ...shown, ...(isWhole ? [] : [ELLIPSIS])];
}

/** A match and the characters around it: Pagefind marks `"batch",` as a whole. */
const WORD = /^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}])(.*)$/su;

/** Puts spaces between words, and joins those that are alike. */
function joined(words: Piece[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, isMatch: boolean) => {
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else if (text !== '') pieces.push({text, isMatch});
  };
  words.forEach(({text, isMatch}, at) => {
    if (at > 0) add(text === ELLIPSIS.text ? '\u00a0' : ' ', false);
    const [, before = '', word = text, behind = ''] = (isMatch && WORD.exec(text)) || [];
    add(before, false);
    add(word, isMatch);
    add(behind, false);
  });
  return pieces;
}

/**
 * The excerpt of a section as a result shows it below its title: the sentence with the most words of the query, and those after
 * it that fit. Empty when the section has nothing but code and its heading.
 * @param section the text as Pagefind returns it, with matches marked.
 */
export function excerptBelow(title: string, section: string): Piece[] {
  const sentences = sentencesOf(withoutHeading(wordsOf(section), title)).filter((sentence) =>
    sentence.some(({text}) => /[\p{L}\p{N}]/u.test(text)),
  );
  const most = Math.max(0, ...sentences.map(matchesIn));
  const [best, ...next] = sentences.slice(
    sentences.findIndex((sentence) => matchesIn(sentence) === most),
  );
  if (!best) return [];
  const shown: Piece[] = shortened(best);
  for (const sentence of next) {
    const isOver = shown.at(-1) === ELLIPSIS || shown.length + sentence.length > LONGEST;
    if (isOver || !SENTENCE_END.test(sentence.at(-1)?.text ?? '')) break;
    shown.push(...sentence);
  }
  return joined(shown);
}

/** Whether a marked word, or a part of a compound, begins with a word of the query. */
export function isBegunIn(section: string, typed: string): boolean {
  const found = [...section.matchAll(/<mark>(.*?)<\/mark>/gs)].flatMap(([, word = '']) => [
    word,
    ...word.split(/[^\p{L}\p{N}]+/u),
  ]);
  return found.some((word) => plain(word).startsWith(plain(typed)));
}
