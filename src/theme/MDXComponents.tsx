import MDXComponents from '@theme-original/MDXComponents';
import {TryIt} from '../try-it/TryIt';

/** What the pages can use without importing it. */
export default {...MDXComponents, TryIt};
