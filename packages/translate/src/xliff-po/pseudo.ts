import type {Part, TaggedText} from './types.ts';

/** The pseudo-locale: accented English, after the convention of CLDR. */
export const PSEUDO_LOCALE = 'en-XA';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçðéƒĝĥîĵķłɱñóþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const TWINS = new Map([...LETTERS].map((letter, at) => [letter, [...ACCENTED][at] ?? letter]));
/** Words to make a text longer by; none of them is cut, so that lines break as they do in a language. */
const FILLER = ['óñé', 'ţŵó', 'ţĥŕéé', 'ƒóûŕ', 'ƒîṽé', 'šîẋ', 'šéṽéñ', 'éîĝĥţ', 'ñîñé', 'ţéñ'];
/** Translations from English are so much longer (IBM, "Guideline A3: UI expansion": 30 to 40 % for a sentence). */
const LONGER = 0.4;

const accent = (text: string): string =>
  [...text].map((letter) => TWINS.get(letter) ?? letter).join('');

function fillerFor(length: number): string {
  const words: string[] = [];
  for (let left = Math.ceil(length * LONGER); left > 0; left -= (words.at(-1) ?? '').length + 1)
    words.push(FILLER[words.length % FILLER.length] ?? '');
  return words.join(' ');
}

/** A text as the pseudo-locale has it: readable, accented, longer, in brackets; its tags stay as they are. */
export function pseudoText({parts, tags}: TaggedText): TaggedText {
  const length = parts.reduce(
    (sum, part) => sum + (typeof part === 'string' ? [...part].length : 0),
    0,
  );
  const accented = parts.map((part): Part => (typeof part === 'string' ? accent(part) : part));
  return {tags, parts: ['⟦', ...accented, ` ${fillerFor(length)}⟧`]};
}

/** The pseudo-text of an interface string with plural forms separated by `|`: each form gets its brackets. */
export function pseudoForms({parts, tags}: TaggedText): TaggedText {
  const forms: Part[][] = [[]];
  for (const part of parts) {
    const [first = '', ...rest] = typeof part === 'string' ? part.split('|') : [];
    if (typeof part !== 'string') forms.at(-1)?.push(part);
    else {
      forms.at(-1)?.push(first);
      for (const one of rest) forms.push([one]);
    }
  }
  return {
    tags,
    parts: forms.flatMap((form, at) => [
      ...(at > 0 ? ['|'] : []),
      ...pseudoText({parts: form, tags}).parts,
    ]),
  };
}
