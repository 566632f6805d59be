import {SEAM} from './dialog/seam';

const WORD = /\p{L}+/gu;
const CAMEL_CASE = /\p{Ll}\p{Lu}/u;
/** Shorter parts are mostly prefixes and endings: "ver|zoek" is not about "zoek". */
const MIN_PART = 4;
/** The linking letters of compounds, and the endings that a part can have elsewhere on the site: "fout|melding" and "meldingen". */
const ENDINGS = ['', 's', 'en', 'n', 'e'];

/** All words of texts, in small letters, the most frequent first. */
export function vocabularyOf(texts: Iterable<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(WORD))
      if (word.length >= MIN_PART) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort(([, one], [, other]) => other - one);
  return new Set(words.map(([word]) => word));
}

/** Whether a part of a word is a word of its own, with or without an ending. */
function isWord(part: string, vocabulary: ReadonlySet<string>): boolean {
  return ENDINGS.some(
    (ending) =>
      vocabulary.has(part + ending) ||
      (part.endsWith(ending) &&
        part.length - ending.length >= MIN_PART &&
        vocabulary.has(part.slice(0, part.length - ending.length))),
  );
}

/**
 * Writes a seam into compounds, so that each part is found by itself: `bestandsnaam` is found by `naam`. A word is a compound
 * when both halves are words of the site; the longest second half is taken, which in Dutch and German says what the thing is.
 * @param vocabulary the words of the language, of `vocabularyOf`.
 * @returns a function from text to text, which remembers the words that it has seen.
 */
export function createSplitter(vocabulary: ReadonlySet<string>): (text: string) => string {
  const seen = new Map<string, number>();
  const seamOf = (word: string): number => {
    for (let at = MIN_PART; at <= word.length - MIN_PART; at += 1) {
      if (isWord(word.slice(0, at), vocabulary) && isWord(word.slice(at), vocabulary)) return at;
    }
    return 0;
  };
  const split = (word: string): string => {
    // Pagefind parts names such as `createBatch` by itself.
    if (word.length < 2 * MIN_PART || CAMEL_CASE.test(word)) return word;
    const small = word.toLowerCase();
    const at = seen.get(small) ?? seamOf(small);
    seen.set(small, at);
    return at === 0 ? word : `${word.slice(0, at)}${SEAM}${word.slice(at)}`;
  };
  return (text) => text.replace(WORD, split);
}
