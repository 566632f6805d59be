import type {ReactNode} from 'react';
import TOC from '@theme-init/DocItem/TOC/Desktop';
import {SourceLanguage} from '@batchwise/translate/client';

/** The table of contents, marked as English on a fallback page. */
export default function TranslatedTOC(): ReactNode {
  return (
    <SourceLanguage>
      <TOC />
    </SourceLanguage>
  );
}
