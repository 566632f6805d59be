import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Metadata from '@theme-original/DocItem/Metadata';
import {useMarkdownPath} from '../../copy-page/useMarkdownPath';
import {ShareMetadata} from '../../share/ShareMetadata';

/** Adds the link to the page's Markdown, and what other sites show of the page. */
export default function PageMetadata(): ReactNode {
  const markdown = useMarkdownPath();
  return (
    <>
      <Metadata />
      {markdown !== undefined && (
        <Head>
          <link rel="alternate" type="text/markdown" href={markdown} />
        </Head>
      )}
      {markdown !== undefined && <ShareMetadata />}
    </>
  );
}
