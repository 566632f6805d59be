import type {Finding} from '@batchwise/openapi/finding';
import {outlineOf, type Outline} from '../markdown/outline.ts';
import {blockingErrors} from '../pages/blocking-errors.ts';
import {decoded, targetOf} from '../pages/links.ts';
import {missingPictures} from '../pages/pictures.ts';
import {SOURCE_FOLDER, translationFolder, type Workspace} from '../workspace/workspace.ts';
import {compareWithSource, summaryOf, type ComparedPage} from './compare-with-source.ts';

/**
 * How readers of a language get a page: in their language, current or not, or the English one, since there is no translation, or
 * none that could be shown; `findings` say why.
 */
export type PublishedPage = Omit<ComparedPage, 'state'> & {
  state: 'complete' | 'outdated' | 'missing' | 'broken';
  findings: Finding[];
};

/** The status of a page in a language, including pages that an error keeps out of the site. */
export type PageStatus = Omit<ComparedPage, 'state'> & {
  state: ComparedPage['state'] | 'broken';
  /** Why it cannot be shown. */ findings?: Finding[];
};

type Site = {
  workspace: Workspace;
  locale: string;
  sources: ReadonlySet<string>;
  own: ReadonlySet<string>;
  broken: Map<string, Finding[]>;
};

/** The outline of the page that readers get: the translation or the English page. */
function shown(
  {workspace, locale, own, broken}: Site,
  page: string,
): {outline: Outline; isOwn: boolean} {
  const isOwn = own.has(page) && !broken.has(page);
  return {
    isOwn,
    outline: outlineOf(
      workspace,
      workspace.read(`${isOwn ? translationFolder(locale) : SOURCE_FOLDER}/${page}`),
    ),
  };
}

const englishOutline = ({workspace}: Site, page: string): Outline =>
  outlineOf(workspace, workspace.read(`${SOURCE_FOLDER}/${page}`));

const isElsewhere = (url: string): boolean =>
  url === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url);

/** The page that is to blame for a link that leads nowhere, and why; none when the English pages are. */
function blame(
  site: Site,
  page: string,
  {url, line, column}: Outline['links'][number],
): {page: string; finding: Finding} | undefined {
  const {isOwn} = shown(site, page);
  const isEnglish = englishOutline(site, page).links.some((link) => link.url === url);
  const file = `${translationFolder(site.locale)}/${page}`;
  const own = (message: string): {page: string; finding: Finding} | undefined =>
    isOwn && !isEnglish
      ? {
          page,
          finding: {
            file,
            line,
            column,
            rule: 'link',
            severity: 'error',
            message,
            hint: `Use the link target from ${SOURCE_FOLDER}/${page}.`,
          },
        }
      : undefined;
  const target = targetOf(page, url);
  if (!target)
    return isElsewhere(url)
      ? undefined
      : own(`The link ${url} is not in ${SOURCE_FOLDER}/${page}.`);
  if (!site.sources.has(target.page))
    return own(`The link ${url} is broken: the page does not exist.`);
  if (target.anchor === '') return undefined;
  const [there, anchor] = [shown(site, target.page), decoded(target.anchor)];
  if (!there.outline.isParsed || there.outline.anchors.includes(anchor)) return undefined;
  if (!there.isOwn || !englishOutline(site, target.page).anchors.includes(anchor))
    return own(`The link ${url} is broken: no heading has this id.`);
  const finding: Finding = {
    file: `${translationFolder(site.locale)}/${target.page}`,
    line: 1,
    column: 1,
    rule: 'heading-id',
    severity: 'error',
    message: `No heading has the id "${anchor}", but ${SOURCE_FOLDER}/${page} links to it.`,
    hint: `Add {/* #${anchor} */} to the heading, as in the English page.`,
  };
  return {page: target.page, finding};
}

/** Takes pages out until every link leads somewhere: each that goes may be missed by another. */
function followLinks(site: Site): void {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const page of site.sources) {
      for (const link of shown(site, page).outline.links) {
        const blamed = blame(site, page, link);
        if (!blamed || site.broken.has(blamed.page)) continue;
        site.broken.set(blamed.page, [blamed.finding]);
        isChanged = true;
      }
    }
  }
}

/** The translated pages that cannot be shown, each with what is wrong; by page, relative to `docs/`. */
export function brokenPages(workspace: Workspace, locale: string): Map<string, Finding[]> {
  const translated = new Set(workspace.pagesOf(locale));
  const sources = new Set(workspace.sourcePages);
  const own = new Set(workspace.sourcePages.filter((page) => translated.has(page)));
  const broken = new Map<string, Finding[]>();
  for (const page of own) {
    const breaks = blockingErrors(workspace, page, locale);
    const findings = breaks.length > 0 ? breaks : missingPictures(workspace, page, locale);
    if (findings.length > 0) broken.set(page, findings);
  }
  followLinks({workspace, locale, sources, own, broken});
  return broken;
}

/** Fills the cache page by page, so that each page is parsed once for all languages. */
export function cachePages(workspace: Workspace, locales: readonly string[]): void {
  const translated = locales.map((locale) => ({locale, pages: new Set(workspace.pagesOf(locale))}));
  for (const page of workspace.sourcePages) {
    const english = workspace.read(`${SOURCE_FOLDER}/${page}`);
    summaryOf(workspace, english);
    outlineOf(workspace, english);
    for (const {locale, pages} of translated) {
      if (!pages.has(page)) continue;
      blockingErrors(workspace, page, locale);
      outlineOf(workspace, workspace.read(`${translationFolder(locale)}/${page}`));
    }
  }
}

/** The status of each page in a language: pages of the source in their order, then orphaned ones. The words of a broken page do not count as translated. */
export function pageStatuses(workspace: Workspace, locale: string): PageStatus[] {
  const broken = brokenPages(workspace, locale);
  return compareWithSource(workspace, locale).map((status): PageStatus => {
    const findings = broken.get(status.page);
    return findings
      ? {...status, state: 'broken', findings, words: {...status.words, done: 0}}
      : status;
  });
}

/** The pages that readers get: all but orphaned ones. */
export const publishedOf = (pages: readonly PageStatus[]): PublishedPage[] =>
  pages.flatMap(({state, findings = [], ...status}) =>
    state === 'orphaned' ? [] : [{...status, state, findings}],
  );

/** How readers of a language get each page of the source. */
export const publishedPages = (workspace: Workspace, locale: string): PublishedPage[] =>
  publishedOf(pageStatuses(workspace, locale));
