import type {ReactNode} from 'react';
import Metadata from '@theme-original/DocItem/Metadata';
import {Alternates, EnglishIsCanonical} from '../../translation/Alternates';
import {useIsFallback, usePageTranslation} from '../../translation/page-translation';

/** What search engines are told of a page: the languages that it is really there in. */
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
