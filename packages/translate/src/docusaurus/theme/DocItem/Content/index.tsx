import type {ComponentProps, ReactNode} from 'react';
import Content from '@theme-init/DocItem/Content';
import TranslationNotice from '@theme/TranslationNotice';
import {SourceLanguage, usePageTranslation} from '@batchwise/translate/client';

/** The content of a page below the notice about its translation. */
export default function TranslatedContent(props: ComponentProps<typeof Content>): ReactNode {
  return (
    <>
      <TranslationNotice translation={usePageTranslation()} />
      <SourceLanguage>
        <Content {...props} />
      </SourceLanguage>
    </>
  );
}
