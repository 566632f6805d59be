import type {ComponentProps, ReactNode} from 'react';
import Content from '@theme-original/DocItem/Content';
import {TranslationNotice} from '../../translation/Notice';
import {SourceLanguage} from '../../translation/SourceLanguage';

/** The words of a page, below what is to be said of them as a translation. */
export default function TranslatedContent(props: ComponentProps<typeof Content>): ReactNode {
  return (
    <>
      <TranslationNotice />
      <SourceLanguage>
        <Content {...props} />
      </SourceLanguage>
    </>
  );
}
