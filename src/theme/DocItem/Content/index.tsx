import type {ComponentProps, ReactNode} from 'react';
import Content from '@theme-original/DocItem/Content';
import {TranslationNotice} from '../../translation/Notice';
import {SourceLanguage} from '../../translation/SourceLanguage';

/** The content of a page below the notice about its translation. */
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
