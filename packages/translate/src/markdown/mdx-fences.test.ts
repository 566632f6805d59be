import {unwrapMdxCodeBlocks} from '@docusaurus/utils';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {unwrapMdxFences} from './mdx-fences.ts';

const PIECES = ['```', '````', '~~~', ' ', '\n', '\r\n', 'mdx-code-block', 'x', '> ', '- ', '\t'];

describe('unwrapping the code blocks that hold MDX', () => {
  it('does what Docusaurus does', () => {
    const text = fc.array(fc.constantFrom(...PIECES), {maxLength: 40}).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (one) => unwrapMdxFences(one) === unwrapMdxCodeBlocks(one)),
      {numRuns: 2000},
    );
    const page = 'a\n```mdx-code-block\n<b />\n```\nc\n````mdx-code-block\n<d />\n````\n';
    expect(unwrapMdxFences(page)).toBe('a\n<b />\nc\n<d />\n');
  });
});
