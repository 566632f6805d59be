import type {ComponentProps, ReactNode} from 'react';
import MDXComponents from '@theme-original/MDXComponents';
import {RunAll} from '../try-it/run-all/RunAll';
import {TryIt} from '../try-it/example/TryIt';
import {ReaderLanguage} from './translation/SourceLanguage';

// The words of the API are translated apart from the pages.
const LocalizedRunAll = (props: ComponentProps<typeof RunAll>): ReactNode => (
  <ReaderLanguage>
    <RunAll {...props} />
  </ReaderLanguage>
);
const LocalizedTryIt = (props: ComponentProps<typeof TryIt>): ReactNode => (
  <ReaderLanguage>
    <TryIt {...props} />
  </ReaderLanguage>
);

/** What the pages can use without importing it. */
export default {...MDXComponents, RunAll: LocalizedRunAll, TryIt: LocalizedTryIt};
