import MDXComponents from '@theme-original/MDXComponents';
import {RunAll} from '../try-it/RunAll';
import {TryIt} from '../try-it/TryIt';

/** What the pages can use without importing it. */
export default {...MDXComponents, RunAll, TryIt};
