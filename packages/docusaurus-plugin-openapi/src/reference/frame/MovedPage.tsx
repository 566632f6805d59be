import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import type {MovedPageData} from '../types.ts';

/** The page at an earlier address of an operation: leads to the present one. */
export function MovedPage({data: {to}}: {data: MovedPageData}): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <>
      <Head>
        <title>{to.title}</title>
        <meta httpEquiv="refresh" content={`0; url=${to.permalink}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={`${siteConfig.url}${to.permalink}`} />
      </Head>
      <h1>{to.title}</h1>
      <p>
        <Translate
          id="reference.moved"
          description="On a page whose address has changed. {page} is a link to the new address, with the title of the page"
          values={{page: <Link to={to.permalink}>{to.title}</Link>}}
        >
          {'This page is now at {page}.'}
        </Translate>
      </p>
    </>
  );
}
