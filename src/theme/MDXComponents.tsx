import MDXComponents from '@theme-original/MDXComponents';
import RunAll from '@theme/RunAll';
import TryIt from '@theme/TryIt';
import type {ComponentProps, ReactNode} from 'react';
import {ReaderLanguage} from '@batchwise/translate/client';
import {BatchStates} from './batch-states/BatchStates';
import {Languages} from './languages/Languages';

// The texts of these components are translated apart from the pages.
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

const LocalizedBatchStates = (): ReactNode => (
  <ReaderLanguage>
    <BatchStates />
  </ReaderLanguage>
);

/** The components that pages can use without importing them. */
export default {
  ...MDXComponents,
  BatchStates: LocalizedBatchStates,
  Languages,
  RunAll: LocalizedRunAll,
  TryIt: LocalizedTryIt,
};
