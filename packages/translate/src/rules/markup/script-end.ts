import type {Finding} from '@batchwise/openapi/finding';
import {TRANSLATED_KEYS} from '../../markdown/units.ts';
import type {Checked} from '../types.ts';

/**
 * Text that ends a script element, or hides its end (HTML, 4.12.1.3). Docusaurus writes the titles of pages and categories into
 * one (JSON-LD of the breadcrumbs), without escaping them.
 */
export const SCRIPT_END = /<(?:\/?script|!--)/i;

/** Front matter of a translation whose words would end a script of the page. */
export const scriptEnds = ({translation: {frontMatter}, file}: Checked): Finding[] =>
  TRANSLATED_KEYS.filter((key) =>
    SCRIPT_END.test(JSON.stringify(frontMatter.values[key]) ?? ''),
  ).map((key) => ({
    file,
    ...frontMatter.placeOf(key),
    rule: 'code',
    severity: 'error',
    message: `"${key}" has "<script", "</script" or "<!--", which would run as code in the page.`,
    hint: 'Remove it.',
  }));
