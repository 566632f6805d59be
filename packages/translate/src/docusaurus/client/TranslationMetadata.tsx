import type {ReactNode} from 'react';
import {standsIn, type PageTranslation} from '../docs/translation.ts';
import {Alternates, EnglishIsCanonical} from './Alternates.tsx';

/** Tells search engines the languages that a page is translated into; on a fallback page, that the English page is the original. */
export function TranslationMetadata({
  translation,
}: {
  translation: PageTranslation | undefined;
}): ReactNode {
  return standsIn(translation) ? (
    <EnglishIsCanonical />
  ) : (
    <Alternates locales={translation?.locales ?? []} />
  );
}
