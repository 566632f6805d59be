import type {ComponentProps, ReactNode} from 'react';
import Notice from '@theme-original/ApiReference/Notice';
import {useReferenceTranslation} from '@batchwise/translate/client';
import {CopyPage} from '../../copy-page/CopyPage';
import {markdownPathOf} from '../../copy-page/markdown-path';
import {ShareMetadata} from '../../share/ShareMetadata';

/** Adds to a page of the API reference the button that copies it, and what other sites show of it. */
export default function PageNotice(props: ComponentProps<typeof Notice>): ReactNode {
  const {page} = props;
  const markdown = markdownPathOf(page);
  const translation = useReferenceTranslation(page.permalink);
  return (
    <>
      {markdown !== undefined && (
        <ShareMetadata page={page} markdown={markdown} translation={translation} />
      )}
      <Notice {...props} />
      <CopyPage path={markdown} />
    </>
  );
}
