import {frequentWords} from '../translations/rules/stop-words';

/** What to ask the index for, and the words that it does not have. */
export type Forgiven = {query: string; missing: string[]};

/** Whether a word is in the index: itself, another form of it, or one that begins with it. */
export type IsKnown = (word: string) => Promise<boolean>;

const MIN_PART = 4;
const LETTERS = /^\p{L}{2,}$/u;

/**
 * A compound as words that the index has: `batchstatus` is `batch status`. A short first part is a prefix, as in `aanmaken`, and
 * left out. The longest last part is taken, since it says what the thing is.
 */
async function partsOf(word: string, isKnown: IsKnown): Promise<string | undefined> {
  for (let at = 2; at <= word.length - MIN_PART; at += 1) {
    const tail = word.slice(at);
    if (!(await isKnown(tail))) continue;
    const head = word.slice(0, at);
    if (head.length < MIN_PART) return tail;
    for (const first of [head, head.replace(/s$/, '')]) if (await isKnown(first)) return `${first} ${tail}`;
  }
  return undefined;
}

/** An English plural in another language, whose rules do not know it: `batches` in Dutch. */
async function singularOf(word: string, isKnown: IsKnown): Promise<string | undefined> {
  for (const one of [word.replace(/s$/, ''), word.replace(/es$/, '')]) if (one !== word && (await isKnown(one))) return one;
  return undefined;
}

/**
 * A query as the index can answer it. Pagefind wants every word, and takes the beginning of a word that it does not have for the
 * word: `aanmaken` finds `aan`. So words that say little are left out, compounds are parted, and what is not there is told.
 * @param query as it was typed.
 * @param language a BCP 47 tag.
 */
export async function forgive(query: string, language: string, isKnown: IsKnown): Promise<Forgiven> {
  const words = query.trim().split(/\s+/).filter(Boolean);
  const frequent = frequentWords(language.split('-')[0] ?? language);
  const telling = words.filter((word) => !frequent.has(word.toLowerCase()));
  const missing: string[] = [];
  const kept: string[] = [];
  for (const word of telling.length > 0 ? telling : words) {
    const found = !LETTERS.test(word) || (await isKnown(word)) ? word : ((await partsOf(word, isKnown)) ?? (await singularOf(word, isKnown)));
    if (found === undefined) missing.push(word);
    else kept.push(found);
  }
  return {query: kept.join(' '), missing};
}
