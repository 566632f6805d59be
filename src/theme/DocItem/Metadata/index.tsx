import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Metadata from '@theme-original/DocItem/Metadata';
import {useMarkdownPath} from '../../copy-page/useMarkdownPath';
import {ShareMetadata} from '../../share/ShareMetadata';
import {Alternates, EnglishIsCanonical} from '../../translation/Alternates';
import {useIsFallback, usePageTranslation} from '../../translation/page-translation';

/** Adds the languages that a page is translated into and the link to its Markdown. */
export default function TranslatedMetadata(): ReactNode {
  const isFallback = useIsFallback();
  const {locales = []} = usePageTranslation() ?? {};
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
      {isFallback ? <EnglishIsCanonical /> : <Alternates locales={locales} />}
    </>
  );
}
