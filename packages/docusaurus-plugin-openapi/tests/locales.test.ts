import {join} from 'node:path';
import {testLocales} from '../../translate/tests/locales.ts';

await testLocales(join(import.meta.dirname, '..'), 'docusaurus-plugin-openapi');
