import {parseDocument} from 'yaml';

/** A term: what it is in English, in the language, and what is not to be written. */
export type Term = {source: string; translation: string; avoid: string[]};

/** The terms of a language, and the texts that are rightly the same as in English. */
export type Glossary = {terms: Term[]; same: string[]};

const isTerm = (one: Partial<Term> | null): one is Term => Boolean(one?.source && one.translation);

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Parses `i18n/<locale>/glossary.yaml`; entries without a source and a translation are left out. */
export function parseGlossary(text: string): Glossary {
  const value = parseDocument(text).toJS() as {terms?: unknown; same?: unknown} | null;
  const terms = Array.isArray(value?.terms) ? (value.terms as (Partial<Term> | null)[]) : [];
  return {
    terms: terms.filter(isTerm).map(({source, translation, avoid}) => ({
      source: String(source),
      translation: String(translation),
      avoid: textsIn(avoid),
    })),
    same: textsIn(value?.same),
  };
}

/** The texts that a translation may leave in English: the list `same`, and terms that stay as they are. */
export function textsKeptInEnglish({terms, same}: Glossary): Set<string> {
  const kept = terms.filter(({source, translation}) => source === translation);
  return new Set([...same, ...kept.map(({source}) => source)]);
}
