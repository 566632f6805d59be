import type {ComponentProps, ReactNode} from 'react';
import Content from '@theme-original/MDXContent';
import {CopyPage} from '../copy-page/CopyPage';
import {ReaderLanguage} from '../translation/SourceLanguage';

/** What its author wrote of a page, between its title and its end. */
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
