import type {ReactNode} from 'react';
import {useIsFallback, useLanguage} from './page-translation.ts';

/** English content on a fallback page; `display: contents` keeps the layout. */
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

/** Content in the reader's language on a fallback page. */
export function ReaderLanguage({children}: {children: ReactNode}): ReactNode {
  const language = useLanguage('reader');
  return useIsFallback() ? <div {...language}>{children}</div> : children;
}
