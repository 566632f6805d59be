import type {Finding} from '../../openapi/finding';
import type {Check, Checked, Pair} from '../check';
import type {Term} from '../glossary/glossary';
import {placeIn, proseOf, wordsOfBlock} from '../inline';

/** A term ready to be looked for. */
type Wanted = Term & {english: RegExp; avoided: {text: string; pattern: RegExp}[]; approved: RegExp};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+').replace(/[’']/g, '[’\']');

/** A term in its usual endings: plurals and the like, told by the last letters only. */
function inflected(term: string, locale: string): string {
  if (locale.startsWith('it') && /\p{Ll}[aeio]$/u.test(term)) return `${escape(term.slice(0, -1))}[aeio]`;
  return `${escape(term)}${locale.startsWith('nl') ? '(?:s|en|n|e|[’\']s)?' : locale.startsWith('it') ? '' : '\\p{Ll}{0,2}'}`;
}

const whole = (pattern: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/_@-])(?:${pattern})(?![\\p{L}\\p{N}/_])`, flags);

const prepared = new WeakMap<readonly Term[], Wanted[]>();

function prepare(terms: readonly Term[], locale: string): Wanted[] {
  const known = prepared.get(terms);
  if (known) return known;
  const wanted = terms.map((term): Wanted => {
    // "to cancel (a batch)" is looked for as "cancel", with up to four letters more: "cancelled".
    const english = term.source.replace(/\s*\([^)]*\)/g, '').replace(/^to /, '');
    // Where a term to avoid differs in capitals alone, they decide.
    const avoided = term.avoid.map((text) => ({text, pattern: whole(inflected(text, locale), text.toLowerCase() === term.translation.toLowerCase() ? 'gu' : 'giu')}));
    return {...term, english: whole(`${escape(english.replace(/e$/, ''))}\\p{L}{0,4}`, 'iu'), avoided, approved: whole(inflected(term.translation, locale), 'giu')};
  });
  prepared.set(terms, wanted);
  return wanted;
}

/** The terms to avoid that a block uses where the source has the term. */
function ofPair({source, own}: Pair, terms: Wanted[], {translation, file, glossary, locale}: Checked): Finding[] {
  if (!source || !own || !glossary) return [];
  const english = wordsOfBlock(source);
  const due = terms.filter((term) => term.english.test(english));
  if (due.length === 0) return [];
  return proseOf(own, translation).flatMap((piece) => {
    // A word may be part of another term's translation, and is right there.
    let known: (readonly [number, number])[] | undefined;
    const right = () => (known ??= terms.flatMap(({approved}) => [...piece.text.matchAll(approved)].map((match) => [match.index, match.index + match[0].length] as const)));
    const seen = new Set<number>();
    return due.flatMap(({source: term, translation: better, avoided}) => avoided.flatMap(({text, pattern}) => [...piece.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const [at, end] = [match.index, match.index + match[0].length];
      if (seen.has(at) || right().some(([from, to]) => from <= at && end <= to && (to - from > end - at || match[0].toLowerCase() !== text.toLowerCase()))) return [];
      seen.add(at);
      return [{file, ...placeIn(piece, at), rule: 'glossary', severity: 'error', message: `"${match[0]}" is not used for "${term}".`, hint: `Write "${better}", as i18n/${locale}/glossary.yaml says.`}];
    })));
  });
}

/** Terms that the glossary of the language says to avoid, where the source has the term that they would stand for. */
export const checkGlossary: Check = (checked, pairs) => {
  const {glossary, locale} = checked;
  if (!glossary) return [];
  const terms = prepare(glossary.terms, locale);
  return pairs.flatMap((pair) => ofPair(pair, terms, checked));
};
