import type {ReactNode} from 'react';
import Metadata from '@theme-init/DocItem/Metadata';
import {
  Alternates,
  EnglishIsCanonical,
  useIsFallback,
  usePageTranslation,
} from '@batchwise/translate/client';

/** Adds the languages that a page is translated into. */
export default function TranslatedMetadata(): ReactNode {
  const isFallback = useIsFallback();
  const {locales = []} = usePageTranslation() ?? {};
  return (
    <>
      <Metadata />
      {isFallback ? <EnglishIsCanonical /> : <Alternates locales={locales} />}
    </>
  );
}
