import type {ComponentProps, ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Content from '@theme-original/MDXContent';
import {ReaderLanguage} from '@batchwise/translate/client';
import {CopyPage} from '../copy-page/CopyPage';
import {markdownPathOf} from '../copy-page/markdown-path';
import {FoldedContents} from './FoldedContents';

/** The content of a page. Above it, the button that copies it and the folded table of contents. */
export default function PageContent(props: ComponentProps<typeof Content>): ReactNode {
  const {metadata, frontMatter, toc} = useDoc();
  return (
    <>
      <ReaderLanguage>
        <CopyPage path={markdownPathOf(metadata)} />
      </ReaderLanguage>
      {!frontMatter.hide_table_of_contents && toc.length > 0 && <FoldedContents />}
      <Content {...props} />
    </>
  );
}
