import type {ReactNode} from 'react';
import Metadata from '@theme-init/DocItem/Metadata';
import {TranslationMetadata, usePageTranslation} from '@batchwise/translate/client';

/** Adds the languages that a page is translated into. */
export default function TranslatedMetadata(): ReactNode {
  return (
    <>
      <Metadata />
      <TranslationMetadata translation={usePageTranslation()} />
    </>
  );
}
