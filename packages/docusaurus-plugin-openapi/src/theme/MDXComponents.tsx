import MDXComponents from '@theme-init/MDXComponents';
import {Reference, Schema} from '@batchwise/docusaurus-plugin-openapi/reference';
import RunAll from '@theme/RunAll';
import TryIt from '@theme/TryIt';

/** The components that pages can use without importing them. */
export default {...MDXComponents, Reference, RunAll, Schema, TryIt};
