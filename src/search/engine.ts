import {isBegunIn} from './excerpt';
import {forgive, type LookUp} from './forgive';
import {withoutSeams} from './seam';

/** A place in a page that a query was found in: the page itself, or the section below a heading. */
export type Place = {url: string; title: string; excerpt: string};
/** A page that a query was found in, and its best sections in reading order. */
export type Hit = Place & {sections: Place[]};
/** The best pages of all that were found, and words that the index does not have. */
export type Found = {hits: Hit[]; count: number; missing: string[]};

type SubResult = Place & {weighted_locations: {balanced_score: number}[]};
type Page = {url: string; meta: {title?: string}; excerpt: string; sub_results: SubResult[]};
/** What the site uses of Pagefind: https://pagefind.app/docs/api/ */
type Pagefind = {search: (query: string) => Promise<{results: {data: () => Promise<Page>}[]}>};
type PagefindModule = {
  createInstance: (options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    excerptLength: number;
  }) => Pagefind;
};

const MAX_PAGES = 8;
const MAX_SECTIONS = 3;
/** In words. */
const EXCERPT = 16;

/** The index of a language. `find` answers undefined when it was asked something else before it came to a query. */
export type SearchIndex = {find: (query: string) => Promise<Found | undefined>};

const scoreOf = ({weighted_locations}: SubResult): number =>
  weighted_locations.reduce((sum, {balanced_score}) => sum + balanced_score, 0);

function toHit({url, meta, sub_results, excerpt}: Page): Hit {
  const best = [...sub_results]
    .filter((one) => one.url !== url)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, MAX_SECTIONS);
  const sections = sub_results.filter((one) => best.includes(one));
  const own = sub_results.find((one) => one.url === url);
  // Without a word found above the first heading, the excerpt would be that of a section.
  return {
    url,
    title: withoutSeams(meta.title ?? url),
    excerpt: own?.excerpt ?? (sections.length > 0 ? '' : excerpt),
    sections: sections.map((one) => ({
      url: one.url,
      title: withoutSeams(one.title),
      excerpt: one.excerpt,
    })),
  };
}

function createIndex(pagefind: Pagefind, language: string): SearchIndex {
  const known = new Map<string, ReturnType<LookUp>>();
  const ask: LookUp = async (word) => {
    // Between quotation marks, Pagefind takes no word for another one, but still for another form of it.
    if ((await pagefind.search(`"${word}"`)).results.length > 0) return 'word';
    const [first] = (await pagefind.search(word)).results;
    return first !== undefined && isBegunIn((await first.data()).excerpt, word)
      ? 'beginning'
      : 'nothing';
  };
  const lookUp: LookUp = (word) => {
    const answer = known.get(word) ?? ask(word);
    known.set(word, answer);
    return answer;
  };
  const answer = async (typed: string): Promise<Found> => {
    const {query, missing} = await forgive(typed, language, lookUp);
    const results = query === '' ? [] : (await pagefind.search(query)).results;
    const hits = await Promise.all(
      results.slice(0, MAX_PAGES).map(async (result) => toHit(await result.data())),
    );
    return {hits, count: results.length, missing};
  };
  // Pagefind has one object for each page, into which it writes the excerpts of whatever was asked last. So queries take turns.
  let turn: Promise<unknown> = Promise.resolve();
  let asked = 0;
  return {
    find(query) {
      const own = (asked += 1);
      const found = turn.then(() => (own === asked ? answer(query) : undefined));
      turn = found.catch(() => undefined);
      return found;
    },
  };
}

/**
 * Fetches the search of a language, with what Pagefind knows of its words. Each language has one of its own.
 * @param base the base URL of the language.
 * @param language a BCP 47 tag.
 * @throws when it cannot be fetched.
 */
export async function openIndex(base: string, language: string): Promise<SearchIndex> {
  const basePath = `${base}pagefind/`;
  const {createInstance} = (await import(
    /* webpackIgnore: true */ `${basePath}pagefind.js`
  )) as PagefindModule;
  return createIndex(
    createInstance({basePath, baseUrl: '/', noWorker: true, excerptLength: EXCERPT}),
    language,
  );
}
