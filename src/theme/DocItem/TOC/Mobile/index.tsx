import type {ReactNode} from 'react';
import TOC from '@theme-original/DocItem/TOC/Mobile';
import {SourceLanguage} from '../../../translation/SourceLanguage';

/** The table of contents, marked as English on a fallback page. */
export default function TranslatedTOC(): ReactNode {
  return (
    <SourceLanguage>
      <TOC />
    </SourceLanguage>
  );
}
