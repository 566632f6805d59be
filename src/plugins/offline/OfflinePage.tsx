import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import {LIST, PLACE} from './ids';

/** One object for all renderings, so that React leaves alone what the script of the page puts there. */
const LEFT_ALONE = {__html: ''};

/** What the worker shows in the place of a page that was never opened, when there is no network. */
export default function OfflinePage(): ReactNode {
  const title = translate({
    id: 'offline.title',
    message: 'No connection',
    description: 'Title of the page that is shown without a network',
  });
  return (
    <Layout title={title}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="container margin-vert--xl">
        <h1>{title}</h1>
        <p>
          <Translate
            id="offline.text"
            description="On the page that is shown without a network, in the place of one that was never opened"
          >
            You are offline, and this page has not been opened here before. It will be there once
            you are connected again.
          </Translate>
        </p>
        <nav
          id={PLACE}
          hidden
          suppressHydrationWarning
          aria-label={translate({
            id: 'offline.pages.label',
            message: 'Pages at hand',
            description: 'Accessible name of the list of pages that can be read without a network',
          })}
        >
          <p>
            <Translate
              id="offline.pages"
              description="Before the list of pages that can be read without a network"
            >
              These pages you can read now:
            </Translate>
          </p>
          <ul id={LIST} suppressHydrationWarning dangerouslySetInnerHTML={LEFT_ALONE} />
        </nav>
      </main>
    </Layout>
  );
}
