import type {ComponentProps, ReactNode} from 'react';
import Content from '@theme-original/MDXContent';
import {ReaderLanguage} from '@batchwise/translate/client';
import {CopyPage} from '../copy-page/CopyPage';

/** The content of a page, with the button that copies it above. */
export default function PageContent(props: ComponentProps<typeof Content>): ReactNode {
  return (
    <>
      <ReaderLanguage>
        <CopyPage />
      </ReaderLanguage>
      <Content {...props} />
    </>
  );
}
