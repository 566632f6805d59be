import type {ReactNode} from 'react';
import type {ReferencePage} from '@batchwise/openapi/reference';
import TranslationNotice from '@theme/TranslationNotice';
import {TranslationMetadata, useReferenceTranslation} from '@batchwise/translate/client';

/** The notice above a page of the API reference, and the languages that the page is translated into. */
export default function ReferenceNotice({
  page,
}: {
  page: Pick<ReferencePage, 'permalink'>;
}): ReactNode {
  const translation = useReferenceTranslation(page.permalink);
  return (
    <>
      <TranslationMetadata translation={translation} />
      <TranslationNotice translation={translation} />
    </>
  );
}
