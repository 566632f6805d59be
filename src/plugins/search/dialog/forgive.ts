import {frequentWords} from '@batchwise/translate/language';

/** The query for the index, and the words that the index does not have. */
export type Forgiven = {query: string; missing: string[]};

/** How the index knows a word: as a word in some form, only as the beginning of words, or not at all. */
export type LookUp = (word: string) => Promise<'word' | 'beginning' | 'nothing'>;

const MIN_PART = 4;
const LETTERS = /^\p{L}+$/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Splits a compound into words that the index has: `batchstatus` into `batch status`. A short first part, as in `aanmaken`, is a
 * prefix and left out. The longest last part wins, since it carries the meaning.
 */
async function partsOf(word: string, lookUp: LookUp): Promise<string | undefined> {
  for (let at = 2; at <= word.length - MIN_PART; at += 1) {
    const tail = word.slice(at);
    if ((await lookUp(tail)) !== 'word') continue;
    const head = word.slice(0, at);
    if (head.length < MIN_PART) return tail;
    for (const first of [head, head.replace(/s$/, '')])
      if ((await lookUp(first)) === 'word') return `${first} ${tail}`;
  }
  return undefined;
}

/** The singular of an English plural: the stemmers of other languages do not know `batches`. It finds the plural, too. */
async function singularOf(word: string, lookUp: LookUp): Promise<string | undefined> {
  for (const ending of ['es', 's']) {
    const one = word.slice(0, -ending.length);
    if (word.endsWith(ending) && one.length >= MIN_PART && (await lookUp(one)) === 'word')
      return one;
  }
  return undefined;
}

/** The word as the index has it; undefined when the index lacks it. */
async function forgiveWord(word: string, lookUp: LookUp): Promise<string | undefined> {
  if (!LETTERS.test(word)) return (await lookUp(word)) === 'nothing' ? undefined : word;
  const singular = await singularOf(word, lookUp);
  if (singular) return singular;
  return (await lookUp(word)) === 'nothing' ? partsOf(word, lookUp) : word;
}

/**
 * Rewrites a query for the index. Pagefind requires every word and falls back to the beginning of an unknown word: `aanmaken` finds
 * `aan`. So stop words are left out, compounds are split and unknown words are reported.
 * @param query as typed.
 * @param language a BCP 47 tag.
 */
export async function forgive(query: string, language: string, lookUp: LookUp): Promise<Forgiven> {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => WORD.test(word));
  const frequent = frequentWords(language.split('-')[0] ?? language);
  const telling = words.filter((word) => !frequent.has(word.toLowerCase()));
  const missing: string[] = [];
  const kept: string[] = [];
  for (const word of telling.length > 0 ? telling : words) {
    const found = await forgiveWord(word, lookUp);
    if (found === undefined) missing.push(word);
    else kept.push(found);
  }
  return {query: kept.join(' '), missing};
}
