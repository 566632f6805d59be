import type {ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Metadata from '@theme-original/DocItem/Metadata';
import {usePageTranslation} from '@batchwise/translate/client';
import {markdownPathOf} from '../../copy-page/markdown-path';
import {ShareMetadata} from '../../share/ShareMetadata';

/** Adds the link to the page's Markdown, and what other sites show of the page. */
export default function PageMetadata(): ReactNode {
  const {metadata} = useDoc();
  const markdown = markdownPathOf(metadata);
  const translation = usePageTranslation();
  return (
    <>
      <Metadata />
      {markdown !== undefined && (
        <ShareMetadata page={metadata} markdown={markdown} translation={translation} />
      )}
    </>
  );
}
