import {useEffect, useState} from 'react';
import {openIndex, type Found, type SearchIndex} from './engine';

/** A language of the site: its code, its name in itself, where it is served. */
export type Language = {
  locale: string;
  label: string;
  htmlLang: string;
  dir: string;
  baseUrl: string;
};
/** What was found in a language other than the page's. */
export type Other = {language: Language; found: Found};
export type SearchState =
  | {kind: 'idle' | 'failed' | 'unbuilt'}
  | {kind: 'searching'; last?: Answer | undefined}
  | {kind: 'found'; answer: Answer};
export type Answer = {query: string; found: Found; others: Other[]};

/** Fetched indexes, kept for the next time that the dialog is opened; one that was lost is asked for again. */
const indexes = new Map<string, Promise<SearchIndex>>();

function indexOf({baseUrl, htmlLang}: Language): Promise<SearchIndex> {
  const opened = indexes.get(baseUrl) ?? openIndex(baseUrl, htmlLang);
  indexes.set(baseUrl, opened);
  opened.catch(() => indexes.delete(baseUrl));
  return opened;
}

/** Other languages are asked only when the page's own has nothing. One that cannot be reached has nothing to offer. */
async function askOthers(query: string, languages: readonly Language[]): Promise<Other[]> {
  const asked = languages.map(async (language) => ({
    language,
    found: await (await indexOf(language)).find(query),
  }));
  const answers = await Promise.allSettled(asked);
  return answers
    .flatMap((one) =>
      one.status === 'fulfilled' && one.value.found
        ? [{language: one.value.language, found: one.value.found}]
        : [],
    )
    .filter(({found}) => found.count > 0);
}

async function ask(
  query: string,
  own: Language,
  others: readonly Language[],
): Promise<Answer | undefined> {
  const found = await (await indexOf(own)).find(query);
  return found && {query, found, others: found.count === 0 ? await askOthers(query, others) : []};
}

/**
 * What a query finds, while it is typed.
 * @param own the page's language, `others` those to fall back upon; the same objects in all renderings.
 */
export function useSearch(query: string, own: Language, others: readonly Language[]): SearchState {
  const [last, setLast] = useState<{query: string; answer?: Answer}>();
  // The development server makes no index.
  const isUnbuilt = process.env.NODE_ENV === 'development';
  useEffect(() => {
    // Fetched while the first letters are typed. What was lost is told when it is needed.
    if (!isUnbuilt) indexOf(own).catch(() => undefined);
  }, [isUnbuilt, own]);
  useEffect(() => {
    if (isUnbuilt || query.trim() === '') return undefined;
    let gone = false;
    ask(query, own, others).then(
      (answer) => !gone && answer && setLast({query, answer}),
      () => {
        indexes.delete(own.baseUrl);
        if (!gone) setLast({query});
      },
    );
    return () => {
      gone = true;
    };
  }, [isUnbuilt, query, own, others]);
  if (isUnbuilt) return {kind: 'unbuilt'};
  if (query.trim() === '') return {kind: 'idle'};
  if (last?.query !== query) return {kind: 'searching', last: last?.answer};
  return last.answer ? {kind: 'found', answer: last.answer} : {kind: 'failed'};
}
