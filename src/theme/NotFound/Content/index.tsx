import type {ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import {PageMetadata} from '@docusaurus/theme-common';
import Translate, {translate} from '@docusaurus/Translate';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {OtherLanguage} from '../../../plugins/not-found';
import {LIST, PLACE} from '../../../plugins/not-found/ids';

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

/** The 404 page. The script of `plugins/not-found` adds the pages with the most similar addresses. */
export default function NotFoundContent({className}: {className?: string}): ReactNode {
  const title = translate({
    id: 'theme.NotFound.title',
    message: 'Page not found',
    description: 'The title of the 404 page',
  });
  return (
    <main className={clsx('container margin-vert--xl not-found', className)}>
      <PageMetadata title={title} />
      <h1>{title}</h1>
      <p>
        <Translate id="theme.NotFound.p1" description="The first paragraph of the 404 page">
          We could not find what you were looking for.
        </Translate>
      </p>
      <nav
        id={PLACE}
        hidden
        suppressHydrationWarning
        aria-label={translate({
          id: 'notFound.pages',
          message: 'Similar pages',
          description: 'Accessible name of the list of similar pages on the 404 page',
        })}
      >
        <p>
          <Translate
            id="notFound.nearest"
            description="On the 404 page, before a list of pages with a similar address"
          >
            Did you mean one of these pages?
          </Translate>
        </p>
        <ul id={LIST} suppressHydrationWarning dangerouslySetInnerHTML={LEFT_ALONE} />
      </nav>
      <p>
        <Link to="/">
          <Translate id="notFound.home" description="Link on the 404 page">
            Go to the home page
          </Translate>
        </Link>
      </p>
      <OtherLanguages />
    </main>
  );
}
