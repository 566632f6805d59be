import type {ReactNode} from 'react';
import {useIsFallback, useLanguage} from './page-translation';

/** What is in English on a page that stands in for a translation; no box of its own, so that nothing moves. */
export function SourceLanguage({children}: {children: ReactNode}): ReactNode {
  const language = useLanguage('source');
  return useIsFallback() ? (
    <div {...language} style={{display: 'contents'}}>
      {children}
    </div>
  ) : (
    children
  );
}

/** What is in the reader's language, even where the page around it is in English. */
export function ReaderLanguage({children}: {children: ReactNode}): ReactNode {
  const language = useLanguage('reader');
  return useIsFallback() ? <div {...language}>{children}</div> : children;
}
