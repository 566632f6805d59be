import type {Finding} from '@batchwise/openapi/finding';
import {placeIn, proseOf, wordsOfBlock, type Piece} from '../markdown/prose.ts';
import {languageName} from '../terminal/wording.ts';
import type {Check} from './types.ts';

/** Technical words within prose: addresses, file names, placeholders, entities. */
const TECHNICAL =
  /\w+:\/\/\S+|\S+@\S+|[\p{L}\d_-]+(?:[./][\p{L}\d_-]+)*\.[\p{Ll}\d_]+(?:\/\S*)?|\\?\{[^}]*\}|&#?\w+;|(?<=^|\s)\.{0,2}\/[\w./-]+/gu;

/** Every technical word has one of these; most prose has none. */
const MAYBE_TECHNICAL = /[/@{&]|\.\S/;

/** A word, unless it is a part of a name with digits or underscores. */
const WORD = /(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*(?![\p{N}_])/gu;

/** The words of a text to look up. A word before an apostrophe at the end, as in dell’`id`, belongs to the code after it. */
export function wordsToSpell(text: string): {word: string; at: number}[] {
  const prose = MAYBE_TECHNICAL.test(text)
    ? text.replace(TECHNICAL, (found) => ' '.repeat(found.length))
    : text;
  const cut = /['’]$/.test(prose) && !prose.includes('‘') ? prose.length - 1 : -1;
  const found: {word: string; at: number}[] = [];
  for (const {0: word, index} of prose.matchAll(WORD))
    if (index + word.length !== cut) found.push({word, at: index});
  return found;
}

/** The word that a finding of this rule is about. */
export const wordOfFinding = ({rule, message}: Finding): string | undefined =>
  rule === 'spelling' ? /^"([^"]+)"/.exec(message)?.[1] : undefined;

/** A finding without suggestions, which are slow and are added when it is reported. */
export function spellingFinding(
  file: string,
  locale: string,
  word: string,
  place: {line: number; column: number},
): Finding {
  return {
    file,
    ...place,
    rule: 'spelling',
    severity: 'warning',
    message: `"${word}" is not in the ${languageName(locale)} dictionary.`,
    hint: `Correct it. If it is spelt correctly, add it to i18n/${locale}/words.txt.`,
  };
}

/** Words that are in neither the dictionary of the language nor the project's own list. Words with a capital that the source has, too, are names. */
export const checkSpelling: Check = ({translation, file, locale, spelling}, pairs) => {
  if (!spelling) return [];
  return pairs.flatMap(({source, own}) => {
    if (!own || (own.kind === 'meta' && own.within[0] === 'keywords')) return [];
    const wrong = proseOf(own, translation).flatMap((piece: Piece) =>
      wordsToSpell(piece.text)
        .filter(({word}) => !spelling.isRight(word))
        .map(({word, at}) => ({word, place: placeIn(piece, at)})),
    );
    if (wrong.length === 0) return [];
    const english = new Set(
      (source
        ? wordsOfBlock(source)
            .toLowerCase()
            .match(/[\p{L}\p{M}]+/gu)
        : null) ?? [],
    );
    const isName = (part: string): boolean =>
      /^\p{Lu}/u.test(part) && english.has(part.toLowerCase());
    return wrong
      .filter(
        ({word}) =>
          !word
            .split('-')
            .every((part) => isName(part) || (part !== word && spelling.isRight(part))),
      )
      .map(({word, place}) => spellingFinding(file, locale, word, place));
  });
};
