import {isMap, isSeq, parseDocument} from 'yaml';

/** A term: what it is in English, in the language, and what is not to be written. */
export type Term = {source: string; translation: string; avoid: string[]};

/** The terms of a language, and the texts that are rightly the same as in English. */
export type Glossary = {terms: Term[]; same: string[]};

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Reads `i18n/<locale>/glossary.yaml`; entries without a source and a translation are left out. */
export function parseGlossary(text: string): Glossary {
  const document = parseDocument(text);
  if (!isMap(document.contents) || !isSeq(document.get('terms'))) return {terms: [], same: []};
  const {terms, same} = document.toJS() as {terms: (Partial<Term> | null)[]; same?: unknown};
  const known = terms.flatMap((one): Term[] =>
    one?.source && one.translation
      ? [
          {
            source: String(one.source),
            translation: String(one.translation),
            avoid: texts(one.avoid),
          },
        ]
      : [],
  );
  return {terms: known, same: texts(same)};
}
