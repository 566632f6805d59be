import {isBegunIn} from './excerpt';
import {forgive, type LookUp} from './forgive';
import {inReadingOrder, type Ranked} from './reading-order';
import {withoutSeams} from './seam';
import {correct, WORDS} from './spelling';

/** A place that matches a query: a page, or a section below a heading. `excerpt`: its whole text, with matches marked. */
export type Place = {url: string; title: string; excerpt: string};
/** A page that matches a query, its category, the method of the call that it is about, and its best sections, the best first. */
export type Hit = Place & {
  group?: string | undefined;
  method?: string | undefined;
  sections: Place[];
};
/** The best pages, the number of all matching pages, and the words that the index does not have. */
export type Found = {hits: Hit[]; count: number; missing: string[]};

type SubResult = Place & {weighted_locations: {balanced_score: number}[]};
type Page = {
  url: string;
  meta: {title?: string};
  filters: {group?: string[]; method?: string[]; place?: string[]};
  excerpt: string;
  sub_results: SubResult[];
};
type Result = {score: number; data: () => Promise<Page>};
/** The part of Pagefind that the site uses: https://pagefind.app/docs/api/ */
type Pagefind = {
  search: (
    query: string,
    options?: {filters: Record<string, string>},
  ) => Promise<{results: Result[]}>;
};
type PagefindModule = {
  createInstance: (options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    excerptLength: number;
    ranking: {pageLength: number};
  }) => Pagefind;
};

const MAX_PAGES = 8;
const MAX_SECTIONS = 3;
/** In words. More than a section has: `excerptBelow` needs the beginnings and ends of sentences. */
const EXCERPT = 100_000;

/** A page with the query in one of its headings comes before a short page that mentions it. */
const RANKING = {pageLength: 0.1};

/** A query that may be an ordinary word: names of code have other characters than lower-case letters, too. */
const WORD = /^\p{Ll}+$/u;

/** The index of a language. */
export type SearchIndex = {
  /** Returns undefined when a later query has replaced this one. */
  find: (query: string) => Promise<Found | undefined>;
  /** The query without typing errors in the words that the index does not have; undefined when there is none. */
  correct: (query: string, missing: readonly string[]) => Promise<string | undefined>;
};

const scoreOf = ({weighted_locations}: SubResult): number =>
  weighted_locations.reduce((sum, {balanced_score}) => sum + balanced_score, 0);

function toHit({url, meta, filters, sub_results, excerpt}: Page): Hit {
  const sections = sub_results
    .filter((one) => one.url !== url)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, MAX_SECTIONS);
  const own = sub_results.find((one) => one.url === url);
  // Without a match above the first heading, the excerpt would come from a section.
  return {
    url,
    title: withoutSeams(meta.title ?? url),
    group: filters.group?.[0],
    method: filters.method?.[0],
    excerpt: own?.excerpt ?? (sections.length > 0 ? '' : excerpt),
    sections: sections.map((one) => ({
      url: one.url,
      title: withoutSeams(one.title),
      excerpt: one.excerpt,
    })),
  };
}

async function ranked(result: Result): Promise<Ranked & {page: Page}> {
  const page = await result.data();
  const [place] = page.filters.place ?? [];
  return {
    page,
    score: result.score,
    title: withoutSeams(page.meta.title ?? ''),
    place: place === undefined ? undefined : Number(place),
  };
}

/** The entry of the API reference that has the query as its name: a property, a parameter or an operation. */
async function findEntry(pagefind: Pagefind, typed: string): Promise<Hit | undefined> {
  const name = typed.trim();
  if (name === '') return undefined;
  const [result] = (await pagefind.search(name, {filters: {name}})).results;
  if (!result) return undefined;
  const page = await result.data();
  const sections = page.sub_results.filter(
    ({url, title}) => url !== page.url && withoutSeams(title) === name,
  );
  return toHit({...page, sub_results: sections.slice(0, 1)});
}

function createFind(pagefind: Pagefind, language: string): SearchIndex['find'] {
  const known = new Map<string, ReturnType<LookUp>>();
  const ask: LookUp = async (word) => {
    // Quotation marks turn off matching by prefix, but not matching of other forms of a word.
    if ((await pagefind.search(`"${word}"`)).results.length > 0) return 'word';
    const [first] = (await pagefind.search(word)).results;
    return first !== undefined && isBegunIn((await first.data()).excerpt, word)
      ? 'beginning'
      : 'nothing';
  };
  const lookUp: LookUp = (word) => {
    const kind = known.get(word) ?? ask(word);
    known.set(word, kind);
    return kind;
  };
  const search = async (typed: string): Promise<Found> => {
    const {query, missing} = await forgive(typed, language, lookUp);
    const results = query === '' ? [] : (await pagefind.search(query)).results;
    const pages = await Promise.all(results.slice(0, MAX_PAGES).map(ranked));
    const hits = inReadingOrder(pages, query).map(({page}) => toHit(page));
    const entry = await findEntry(pagefind, typed);
    if (!entry) return {hits, count: results.length, missing};
    const others = hits.filter(({url}) => url !== entry.url).slice(0, MAX_PAGES - 1);
    // A guide is first where the name is an ordinary word, such as `status`.
    const guides = others.splice(0, WORD.test(typed.trim()) ? 1 : 0);
    return {hits: [...guides, entry, ...others], count: Math.max(results.length, 1), missing};
  };
  // Pagefind shares one object per page between queries and writes the latest excerpts into it. So queries run one by one.
  let turn: Promise<unknown> = Promise.resolve();
  let latest = 0;
  return (query) => {
    const own = (latest += 1);
    const found = turn.then(() => (own === latest ? search(query) : undefined));
    turn = found.catch(() => undefined);
    return found;
  };
}

/** Without the list of words, which may fail to load, nothing is corrected. */
function createCorrect(basePath: string): SearchIndex['correct'] {
  let words: Promise<string[]> | undefined;
  const load = async (): Promise<string[]> => (await fetch(basePath + WORDS)).json();
  return async (query, missing) => {
    if (missing.length === 0) return undefined;
    words ??= load().catch(() => []);
    return correct(query, missing, await words);
  };
}

/**
 * Loads the search index of a language, with the stemmer of that language.
 * @param base the base URL of the language.
 * @param language a BCP 47 tag.
 * @throws when it cannot be fetched.
 */
export async function openIndex(base: string, language: string): Promise<SearchIndex> {
  const basePath = `${base}pagefind/`;
  const {createInstance} = (await import(
    /* webpackIgnore: true */ `${basePath}pagefind.js`
  )) as PagefindModule;
  const pagefind = createInstance({
    basePath,
    baseUrl: '/',
    noWorker: true,
    excerptLength: EXCERPT,
    ranking: RANKING,
  });
  return {find: createFind(pagefind, language), correct: createCorrect(basePath)};
}
