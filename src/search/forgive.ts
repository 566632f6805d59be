import {frequentWords} from '../translations/language/stop-words';

/** What to ask the index for, and the words that it does not have. */
export type Forgiven = {query: string; missing: string[]};

/** What the index has of a word: itself or another form of it, only words that begin with it, or nothing. */
export type LookUp = (word: string) => Promise<'word' | 'beginning' | 'nothing'>;

const MIN_PART = 4;
const LETTERS = /^\p{L}+$/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * A compound as words that the index has: `batchstatus` is `batch status`. A short first part is a prefix, as in `aanmaken`, and
 * left out. The longest last part is taken, since it says what the thing is.
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

/** The singular of an English plural, which other languages' rules do not know: `batches` in Dutch. It finds the plural, too, which begins with it. */
async function singularOf(word: string, lookUp: LookUp): Promise<string | undefined> {
  for (const ending of ['es', 's']) {
    const one = word.slice(0, -ending.length);
    if (word.endsWith(ending) && one.length >= MIN_PART && (await lookUp(one)) === 'word')
      return one;
  }
  return undefined;
}

/** A word as the index has it; undefined when it does not. */
async function forgiveWord(word: string, lookUp: LookUp): Promise<string | undefined> {
  if (!LETTERS.test(word)) return (await lookUp(word)) === 'nothing' ? undefined : word;
  const singular = await singularOf(word, lookUp);
  if (singular) return singular;
  return (await lookUp(word)) === 'nothing' ? partsOf(word, lookUp) : word;
}

/**
 * A query as the index can answer it. Pagefind wants every word, and takes the beginning of a word that it does not have for the
 * word: `aanmaken` finds `aan`. So words that say little are left out, compounds are parted, and what is not there is told.
 * @param query as it was typed.
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
