import type {ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Translate from '@docusaurus/Translate';
import {Day, useIsFallback, usePageTranslation} from '@batchwise/translate/client';

/** The date of the last change, and the date of the English page that a translation was made from. Unknown dates are left out. */
export function PageDates(): ReactNode {
  const {lastUpdatedAt} = useDoc().metadata;
  const {madeFromAt} = usePageTranslation() ?? {};
  const isFallback = useIsFallback();
  const updated = lastUpdatedAt ? {date: <Day at={lastUpdatedAt} />} : undefined;
  return (
    <>
      {updated && !isFallback && (
        <p>
          <Translate
            id="page.updated"
            description="Below a page. {date} is the date of the last change, such as: 22 November 2026"
            values={updated}
          >
            {'Last updated on {date}.'}
          </Translate>
        </p>
      )}
      {updated && isFallback && (
        <p>
          <Translate
            id="page.updated.english"
            description="Below a page without a translation, which is shown in English. {date} is the date of the last change of the English page, such as: 22 November 2026"
            values={updated}
          >
            {'The English page was last updated on {date}.'}
          </Translate>
        </p>
      )}
      {madeFromAt && (
        <p>
          <Translate
            id="page.madeFrom"
            description="Below a translated page. {date} is the date of the English page that was translated, such as: 22 November 2026"
            values={{date: <Day at={madeFromAt} />}}
          >
            {'Translated from the English version of {date}.'}
          </Translate>
        </p>
      )}
    </>
  );
}
