import MDXComponents from '@theme-original/MDXComponents';
import type {ReactNode} from 'react';
import {ReaderLanguage} from '@batchwise/translate/client';
import {BatchStates} from './batch-states/BatchStates';
import {Languages} from './languages/Languages';

// Its texts are translated apart from the pages.
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
};
