import {excerpt, type Finding} from '@batchwise/openapi/finding';
import {wordsOfBlock} from '../markdown/prose.ts';
import type {Check} from './types.ts';

const SHORT = new Set(['heading', 'cell', 'title']);

/** The same heading, cell or title of the source, translated in two ways within a page. */
export const checkConsistency: Check = ({file}, pairs) => {
  const first = new Map<string, {text: string; line: number}>();
  return pairs.flatMap(({source, own}): Finding[] => {
    // Other rules compare blocks without words, such as code.
    if (!source || !own || !SHORT.has(source.kind) || !/\p{L}/u.test(wordsOfBlock(source)))
      return [];
    const key = `${source.kind} ${source.normal.replace(/\{#\S+\}/, '').trim()}`;
    const text = own.normal.replace(/\{#\S+\}/, '').trim();
    const known = first.get(key);
    if (!known) first.set(key, {text, line: own.start.line});
    if (!known || known.text === text) return [];
    return [
      {
        file,
        line: own.start.line,
        column: own.start.column,
        rule: 'consistency',
        severity: 'warning',
        message: `"${excerpt(source.text)}" is translated as "${excerpt(own.text)}" here, but as "${excerpt(known.text)}" on line ${known.line}.`,
        hint: 'Use the same translation in both places, unless the meaning differs.',
      },
    ];
  });
};
