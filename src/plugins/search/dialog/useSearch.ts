import {useEffect, useState} from 'react';
import {openIndex, type Found, type SearchIndex} from './engine';

/** A language of the site: its code, its own name and its base URL. */
export type Language = {
  locale: string;
  label: string;
  htmlLang: string;
  dir: string;
  baseUrl: string;
};
/** Results in a language other than that of the page. */
export type Other = {language: Language; found: Found};
export type SearchState =
  | {kind: 'idle' | 'failed' | 'unbuilt'}
  | {kind: 'searching'; last?: SearchResults | undefined}
  | {kind: 'found'; results: SearchResults};
/** `corrected`: the query that was searched for instead, since this one has a typing error. */
export type SearchResults = {query: string; found: Found; others: Other[]; corrected?: string};

/** Loaded indexes, cached until the page is left. One that failed to load is requested again. */
const indexes = new Map<string, Promise<SearchIndex>>();

function indexOf({baseUrl, htmlLang}: Language): Promise<SearchIndex> {
  const opened = indexes.get(baseUrl) ?? openIndex(baseUrl, htmlLang);
  indexes.set(baseUrl, opened);
  opened.catch(() => indexes.delete(baseUrl));
  return opened;
}

/** Other languages are searched only when the language of the page has no results. One that cannot be loaded has none. */
async function searchOthers(query: string, languages: readonly Language[]): Promise<Other[]> {
  const searches = languages.map(async (language) => ({
    language,
    found: await (await indexOf(language)).find(query),
  }));
  const settled = await Promise.allSettled(searches);
  return settled
    .flatMap((one) =>
      one.status === 'fulfilled' && one.value.found
        ? [{language: one.value.language, found: one.value.found}]
        : [],
    )
    .filter(({found}) => found.count > 0);
}

async function search(
  query: string,
  own: Language,
  languages: readonly Language[],
): Promise<SearchResults | undefined> {
  const index = await indexOf(own);
  const found = await index.find(query);
  if (!found) return undefined;
  const others = found.count === 0 ? await searchOthers(query, languages) : [];
  const corrected = others.length === 0 && (await index.correct(query, found.missing));
  if (!corrected) return {query, found, others};
  const better = await index.find(corrected);
  if (!better) return undefined;
  return better.count > 0 ? {query, found: better, others, corrected} : {query, found, others};
}

/**
 * The results of a query while it is typed.
 * @param own the language of the page, `others` the fallbacks; both have to be the same objects in each rendering.
 */
export function useSearch(query: string, own: Language, others: readonly Language[]): SearchState {
  const [last, setLast] = useState<{query: string; results?: SearchResults}>();
  // The development server writes no index.
  const isUnbuilt = process.env.NODE_ENV === 'development';
  useEffect(() => {
    // Loaded while the first letters are typed. A failure is reported when a query needs the index.
    if (!isUnbuilt) indexOf(own).catch(() => undefined);
  }, [isUnbuilt, own]);
  useEffect(() => {
    if (isUnbuilt || query.trim() === '') return undefined;
    let gone = false;
    search(query, own, others).then(
      (results) => !gone && results && setLast({query, results}),
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
  if (last?.query !== query) return {kind: 'searching', last: last?.results};
  return last.results ? {kind: 'found', results: last.results} : {kind: 'failed'};
}
