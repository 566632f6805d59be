import MDXComponents from '@theme-init/MDXComponents';
import RunAll from '@theme/RunAll';
import TryIt from '@theme/TryIt';

/** The components that pages can use without importing them. */
export default {...MDXComponents, RunAll, TryIt};
