import type {Glossary} from './glossary.ts';
import {isElided, partsOf, stemsOf} from './word-forms.ts';

/** A dictionary of one language. */
export type Dictionary = {
  /** Tells dictionaries and their releases apart. */
  name: string;
  has: (word: string) => boolean;
  /** Words that were meant, most likely first; it takes a tenth of a second. */
  suggest: (word: string) => string[];
};

/** The spelling of a language: its dictionary, the words of `words.txt` and those of the glossary. */
export type Spelling = Pick<Dictionary, 'name' | 'suggest'> & {
  isRight: (word: string) => boolean;
  /** Changes with all that it depends on. */ fingerprint: string;
};

/** A word that is no word of prose: a name in capitals or with capitals within, a single letter. */
const isName = (word: string): boolean =>
  word.length < 2 || /^[^-]*\p{Lu}[^-]*\p{Lu}[^-]*$/u.test(word);

/** The words of a project's list, one a line; the text after `#` is a note. */
export const readWords = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter(Boolean);

/** Dictionaries have rare short words, such as Dutch "aam", that are no parts of compounds. */
const SHORTEST_KNOWN = 4;

const inSmall = (word: string): string => word.replaceAll('’', "'").toLowerCase();

const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];

/** Translations that the glossary asks for, and what it keeps as it is in English, are right. */
const wordsOfGlossary = ({terms, same}: Glossary): string[] =>
  [...terms.map(({translation}) => translation), ...same].flatMap(wordsIn);

/** @param list the text of `words.txt`. */
export function makeSpelling(
  dictionary: Dictionary,
  locale: string,
  list: string,
  glossary: Glossary,
): Spelling {
  const own = new Set(
    [
      ...readWords(list).flatMap((line) => [line, ...wordsIn(line)]),
      ...wordsOfGlossary(glossary),
    ].map(inSmall),
  );
  const verdicts = new Map<string, boolean>();
  const isOwn = (word: string): boolean =>
    stemsOf(inSmall(word), locale).some((stem) => own.has(stem));
  // The dictionary decides about compounds of its words.
  const isNew = (word: string): boolean => own.has(word) && !dictionary.has(word);
  const isPart = (word: string): boolean =>
    isOwn(word) || (word.length >= SHORTEST_KNOWN && dictionary.has(word));
  const isCompound = (word: string): boolean =>
    partsOf(inSmall(word), locale).some(
      ([left, right]) => (isNew(left) || isNew(right)) && isPart(left) && isPart(right),
    );
  const isWord = (word: string): boolean =>
    isName(word) || isOwn(word) || dictionary.has(word) || isCompound(word);
  const isRightAnew = (word: string): boolean => {
    if (isWord(word)) return true;
    const parts = word.split('-');
    if (parts.length > 1) return parts.every(isRight);
    const [last = '', ...elided] = word.split("'").reverse();
    return (
      elided.length > 0 &&
      ((elided.every((one) => isElided(one, locale)) && isRight(last)) ||
        (last === 's' && elided.every(isName)))
    );
  };
  const isRight = (typed: string): boolean => {
    const known = verdicts.get(typed);
    if (known !== undefined) return known;
    const verdict = isRightAnew(typed.replaceAll('’', "'"));
    verdicts.set(typed, verdict);
    return verdict;
  };
  return {
    name: dictionary.name,
    isRight,
    suggest: dictionary.suggest,
    fingerprint: `${dictionary.name} ${[...own].sort().join(' ')}`,
  };
}
