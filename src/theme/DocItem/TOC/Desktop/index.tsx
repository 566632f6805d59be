import type {ReactNode} from 'react';
import TOC from '@theme-original/DocItem/TOC/Desktop';
import {SourceLanguage} from '../../../translation/SourceLanguage';

/** The headings of a page, in the language that they are in. */
export default function TranslatedTOC(): ReactNode {
  return (
    <SourceLanguage>
      <TOC />
    </SourceLanguage>
  );
}
