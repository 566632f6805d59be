import type {Finding} from '@batchwise/openapi/finding';
import {eachNode} from '../../markdown/prose.ts';
import type {Check} from '../types.ts';

/** Inline code that is glued to a word, or that has a space between itself and the punctuation behind it. */
export const checkCodeSpacing: Check = ({translation: {text}, file, locale}, pairs) =>
  pairs.flatMap(({own}): Finding[] => {
    const found: Finding[] = [];
    eachNode(own?.node, (node) => {
      if (node.type !== 'inlineCode' || !node.position) return;
      const {start, end} = node.position;
      const [before, after] = [
        text.slice(0, start.offset).slice(-2),
        text.slice(end.offset, (end.offset ?? 0) + 3),
      ];
      const base = {
        file,
        line: start.line,
        column: start.column,
        rule: 'code-spacing',
        severity: 'error' as const,
      };
      const code = `\`${node.value}\``;
      if (/[\p{L}\p{N}]$/u.test(before))
        found.push({
          ...base,
          message: `There is no space between ${code} and the word before it.`,
          hint: 'Add a space or a hyphen between them.',
        });
      else if (/^[\p{L}\p{N}]/u.test(after))
        found.push({
          ...base,
          message: `There is no space between ${code} and the word after it.`,
          hint: 'Add a space or a hyphen between them, or rephrase the ending: "`id`’s", "meer dan één `id`".',
        });
      else if (!locale.startsWith('fr') && /^[ \u00A0]+[,.;:!?)](?!\S)/.test(after))
        found.push({
          ...base,
          message: `There is a space between ${code} and the punctuation after it.`,
          hint: 'Remove the space.',
        });
    });
    return found;
  });
