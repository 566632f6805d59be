import type {Finding} from '@batchwise/openapi/finding';
import type {Glossary, Term} from '../language/glossary.ts';
import {findAll, inflected, searchFor, toSearched, type Search} from '../language/term-search.ts';
import {placeIn, type Piece} from '../markdown/prose.ts';
import {SOURCE_LOCALE} from '../workspace/workspace.ts';

/** A phrase that the glossary avoids, ready to be searched for. */
type Avoided = Search & {term: Term};

const prepared = new WeakMap<Glossary, Avoided[]>();

function avoidedIn(glossary: Glossary): Avoided[] {
  const known = prepared.get(glossary);
  if (known) return known;
  const avoided = glossary.terms.flatMap((term) =>
    term.avoid.map((text) => ({term, ...searchFor(text, inflected(text, SOURCE_LOCALE))})),
  );
  prepared.set(glossary, avoided);
  return avoided;
}

/** Reports the phrases in English prose that the English glossary avoids. */
export function checkAvoidedTerms(
  pieces: readonly Piece[],
  file: string,
  glossary: Glossary,
): Finding[] {
  return pieces.flatMap((piece) => {
    const searched = toSearched(piece.text);
    const seen = new Set<number>();
    return avoidedIn(glossary).flatMap((avoided) =>
      findAll(avoided, searched).flatMap(({at, text}): Finding[] => {
        if (seen.has(at)) return [];
        seen.add(at);
        const {source, translation} = avoided.term;
        return [
          {
            file,
            ...placeIn(piece, at),
            rule: 'glossary',
            severity: 'warning',
            message: `Avoid "${text.replace(/\s+/g, ' ')}".`,
            hint: `Better: ${translation}. See "${source}" in i18n/${SOURCE_LOCALE}/glossary.yaml.`,
          },
        ];
      }),
    );
  });
}
