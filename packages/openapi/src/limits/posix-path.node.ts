import {sep} from 'node:path';

/** A path of this machine with slashes. Where they separate folders, a backslash is part of a name, and stays. */
export const posixPath = (path: string): string => path.replaceAll(sep, '/');
