import type {ComponentProps, ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Content from '@theme-original/MDXContent';
import {ReaderLanguage} from '@batchwise/translate/client';
import {CopyPage} from '../copy-page/CopyPage';
import {markdownPathOf} from '../copy-page/markdown-path';

/** The content of a page, with the button that copies it above. */
export default function PageContent(props: ComponentProps<typeof Content>): ReactNode {
  return (
    <>
      <ReaderLanguage>
        <CopyPage path={markdownPathOf(useDoc().metadata)} />
      </ReaderLanguage>
      <Content {...props} />
    </>
  );
}
