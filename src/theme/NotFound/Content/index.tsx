import {useLayoutEffect, type FormEvent, type ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import {DocsSidebarProvider, useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import {PageMetadata} from '@docusaurus/theme-common';
import Translate, {translate} from '@docusaurus/Translate';
import {usePluginData} from '@docusaurus/useGlobalData';
import DocRootLayout from '@theme/DocRoot/Layout';
import type {OtherLanguage} from '../../../plugins/not-found';
import {DRAWN, FIELD, LIST, PLACE, POPULAR, SUBMIT} from '../../../plugins/not-found/ids';
import type {SearchData} from '../../../plugins/search';
import {openSearch} from '../../../plugins/search/dialog/useSearchDialog';

/** The same object for each rendering, so that React keeps the items that the script of the page adds. */
const LEFT_ALONE = {__html: ''};

/** For readers without JavaScript: some hosts send the English page for addresses in all languages. */
function OtherLanguages(): ReactNode {
  const {others} = usePluginData('site-not-found') as {others: OtherLanguage[]};
  if (others.length === 0) return null;
  return (
    <noscript>
      {others.map(({lang, dir, href, title, home}) => (
        <p key={lang} lang={lang} dir={dir}>
          {title}. <a href={href}>{home}</a>
        </p>
      ))}
    </noscript>
  );
}

/** A search field that the script of the page fills with the words of the address. */
function SearchForm(): ReactNode {
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    openSearch(String(new FormData(event.currentTarget).get('query')));
  };
  return (
    <form role="search" className="not-found-search" onSubmit={search}>
      <input
        id={FIELD}
        type="search"
        name="query"
        autoComplete="off"
        aria-label={translate({
          id: 'search.label',
          message: 'Search this site',
          description:
            'Accessible name of the search dialog, its text field and its list of results',
        })}
      />
      <button id={SUBMIT} type="submit" className="button button--primary">
        <Translate
          id="search.button"
          description="Button in the navigation bar that opens the search"
        >
          Search
        </Translate>
      </button>
    </form>
  );
}

/** The pages that are suggested in any case. */
function PopularPages(): ReactNode {
  const {popular} = usePluginData('site-search') as SearchData;
  return (
    <nav id={POPULAR} aria-labelledby={`${POPULAR}-title`}>
      <h2 id={`${POPULAR}-title`}>
        <Translate
          id="search.popular"
          description="Heading of a short list of pages: in the search before the reader has typed, and on the 404 page"
        >
          Popular pages
        </Translate>
      </h2>
      <ul className="not-found-pages">
        {popular.map(({url, title, description, lang}) => (
          <li key={url} lang={lang} suppressHydrationWarning>
            <Link to={url}>{title}</Link>
            <p>{description}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The script of `plugins/not-found` adds the pages with the most similar addresses. */
function Suggestions({title, className}: {title: string; className?: string}): ReactNode {
  return (
    <div className={clsx('not-found', className)}>
      <p className="not-found-status" aria-hidden="true">
        404
      </p>
      <h1>{title}</h1>
      <p>
        <Translate id="theme.NotFound.p1" description="The first paragraph of the 404 page">
          We could not find what you were looking for.
        </Translate>{' '}
        <Link to="/">
          <Translate id="notFound.home" description="Link on the 404 page">
            Go to the home page
          </Translate>
        </Link>
      </p>
      <SearchForm />
      <nav id={PLACE} hidden suppressHydrationWarning aria-labelledby={`${PLACE}-title`}>
        <h2 id={`${PLACE}-title`}>
          <Translate
            id="notFound.nearest"
            description="Heading on the 404 page, above a list of pages with a similar address"
          >
            Did you mean one of these pages?
          </Translate>
        </h2>
        <ul
          id={LIST}
          className="not-found-pages"
          suppressHydrationWarning
          dangerouslySetInnerHTML={LEFT_ALONE}
        />
      </nav>
      <PopularPages />
      <OtherLanguages />
    </div>
  );
}

/** The 404 page beside the sidebar of the present place. */
export function NotFoundPage({className}: {className?: string}): ReactNode {
  // Before the next key: the script restores the text in the new field.
  useLayoutEffect(() => {
    dispatchEvent(new Event(DRAWN));
  }, []);
  const title = translate({
    id: 'theme.NotFound.title',
    message: 'Page not found',
    description: 'The title of the 404 page',
  });
  return (
    <>
      <PageMetadata title={title} />
      <DocRootLayout>
        <Suggestions title={title} {...(className && {className})} />
      </DocRootLayout>
    </>
  );
}

/** The 404 page, beside the sidebar: the documents are at the root of the site, and so is each wrong address. */
export default function NotFoundContent(props: {className?: string}): ReactNode {
  const [[name, items] = []] = Object.entries(useDocsVersion().docsSidebars);
  return (
    <DocsSidebarProvider name={name} items={items}>
      <NotFoundPage {...props} />
    </DocsSidebarProvider>
  );
}
