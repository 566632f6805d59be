import type {Finding} from '@batchwise/openapi/finding';
import type {Term} from '../language/glossary.ts';
import {
  beginningsOf,
  findAll,
  inflected,
  inflectedEnglish,
  searchFor,
  toSearched,
  type Found,
  type Search,
  type Searched,
} from '../language/term-search.ts';
import {placeIn, proseOf, wordsOfBlock} from '../markdown/prose.ts';
import type {Block} from '../markdown/types.ts';
import type {Check, Checked, Pair} from './types.ts';

/** A term ready to be looked for. */
type Wanted = Term & {
  english: Search & {text: string};
  avoided: (Search & {text: string})[];
  approved: Search;
};

const prepared = new WeakMap<readonly Term[], Wanted[]>();

function prepare(terms: readonly Term[], locale: string): Wanted[] {
  const known = prepared.get(terms);
  if (known) return known;
  const wanted = terms.map((term): Wanted => {
    // "to cancel (a batch)" is looked for as "cancel", with up to four letters more: "cancelled".
    const english = term.source.replace(/\s*\([^)]*\)/g, '').replace(/^to /, '');
    // Where a term to avoid differs in capitals alone, they decide.
    const avoided = term.avoid.map((text) => ({
      text,
      ...searchFor(
        text,
        inflected(text, locale),
        text.toLowerCase() === term.translation.toLowerCase(),
      ),
    }));
    const approved = searchFor(term.translation, inflected(term.translation, locale));
    return {
      ...term,
      english: {text: english, ...searchFor(english, inflectedEnglish(english))},
      avoided,
      approved,
    };
  });
  prepared.set(terms, wanted);
  return wanted;
}

type English = {words: Searched; beginnings: ReadonlySet<string>};

const searchedBlocks = new WeakMap<Block, English>();

/** The words of an English block, made ready once for all languages. */
function searchedWords(block: Block): English {
  const known = searchedBlocks.get(block);
  if (known) return known;
  const words = toSearched(wordsOfBlock(block));
  const searched = {words, beginnings: beginningsOf(words)};
  searchedBlocks.set(block, searched);
  return searched;
}

/** The terms to avoid that a block uses where the source has the term. */
function ofPair(
  {source, own}: Pair,
  terms: Wanted[],
  {translation, file, glossary, locale}: Checked,
): Finding[] {
  if (!source || !own || !glossary) return [];
  const {words, beginnings} = searchedWords(source);
  const due = terms.filter(
    ({english}) => beginnings.has(english.first) && findAll(english, words).length > 0,
  );
  if (due.length === 0) return [];
  return proseOf(own, translation).flatMap((piece) => {
    const searched = toSearched(piece.text);
    // A word may be part of another term's translation, and is right there.
    let known: Found[] | undefined;
    const right = () => (known ??= terms.flatMap(({approved}) => findAll(approved, searched)));
    const seen = new Set<number>();
    return due.flatMap(({source: term, english, translation: better, avoided}) =>
      avoided.flatMap((one) =>
        findAll(one, searched).flatMap(({at, end, text}): Finding[] => {
          if (
            seen.has(at) ||
            right().some(
              (other) =>
                other.at <= at &&
                end <= other.end &&
                (other.end - other.at > end - at || text.toLowerCase() !== one.text.toLowerCase()),
            )
          )
            return [];
          seen.add(at);
          const isEnglish = one.text.toLowerCase() === english.text.toLowerCase();
          return [
            {
              file,
              ...placeIn(piece, at),
              rule: 'glossary',
              severity: 'error',
              message: isEnglish
                ? `"${text}" is English.`
                : `"${text}" is not the term for "${term}".`,
              hint: `Write "${better}", the term in i18n/${locale}/glossary.yaml.`,
            },
          ];
        }),
      ),
    );
  });
}

/** Reports terms that the glossary says to avoid, where the source has the term that they would translate. */
export const checkGlossary: Check = (checked, pairs) => {
  const {glossary, locale} = checked;
  if (!glossary) return [];
  const terms = prepare(glossary.terms, locale);
  return pairs.flatMap((pair) => ofPair(pair, terms, checked));
};
