import {join} from 'node:path';
import {testLocales} from './locales.ts';

await testLocales(join(import.meta.dirname, '..'), 'translate');
