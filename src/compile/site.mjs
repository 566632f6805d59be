import {existsSync} from 'node:fs';
import {compile, compiledFolder} from './compile.mjs';

/* Compiles what the configuration of the site takes from `src`. A process of its own: a configuration cannot wait for anything. */
const folder = compiledFolder('site');
if (!existsSync(folder)) await compile('site', folder);
