import {readYaml, textOfYaml} from '../markdown/yaml.ts';

/** A term: what it is in English, in the language, and what is not to be written. */
export type Term = {source: string; translation: string; avoid: string[]};

/** The terms of a language, and the texts that are rightly the same as in English. */
export type Glossary = {terms: Term[]; same: string[]};

const isTerm = (one: Partial<Term> | null): one is Term => Boolean(one?.source && one.translation);

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOfYaml) : []);

/** Parses `i18n/<locale>/glossary.yaml`; entries without a source and a translation are left out. */
export function parseGlossary(text: string): Glossary {
  const value = readYaml(text).value as {terms?: unknown; same?: unknown} | null;
  const terms = Array.isArray(value?.terms) ? (value.terms as (Partial<Term> | null)[]) : [];
  return {
    terms: terms.filter(isTerm).map(({source, translation, avoid}) => ({
      source: textOfYaml(source),
      translation: textOfYaml(translation),
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

/** The glossary of a new language: the terms of the others, untranslated, and the texts that all others keep in English. */
export function glossarySkeleton(others: readonly Glossary[], language: string): string {
  const terms = [
    ...new Set(others.flatMap((glossary) => glossary.terms.map(({source}) => source))),
  ];
  const same = [...new Set(others.flatMap((glossary) => glossary.same))].filter((text) =>
    others.every((glossary) => glossary.same.includes(text)),
  );
  return [
    `# Terms of the pages in ${language}. \`source\` is the English term, \`translation\` the term in this language.`,
    '# `avoid` lists wrong translations, which "npm run translate -- check" reports.',
    '# `same` lists interface strings that are the same as in English.',
    `same: [${same.map((text) => JSON.stringify(text)).join(', ')}]`,
    ...(terms.length === 0
      ? ['terms: []']
      : [
          'terms:',
          ...terms.flatMap((term) => [
            `  - source: ${JSON.stringify(term)}`,
            '    translation: ""',
          ]),
        ]),
    '',
  ].join('\n');
}
