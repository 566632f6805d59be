import {describe, expect, it} from 'vitest';
import type {Root} from 'mdast';
import {MARKDOWN} from '@batchwise/translate/markdown';
import {fillIn, type Open} from './marks';
import {skeletonOf} from './skeleton';

const told = (open: Open): string =>
  'link' in open
    ? `to ${open.link}`
    : `${open.component} ${open.attributes.operation}\nsecond line`;

function markdownOf(text: string): string {
  return fillIn(skeletonOf(MARKDOWN.parse(text) as Root, text), told);
}

describe('a page as Markdown', () => {
  it('keeps what is Markdown to the letter', () => {
    const text =
      '## Title\n\nSome *words* and `code`, 10:30.\n\n| a | b |\n| --- | --- |\n| `x` | y |\n\n- one\n  - two\n\n  three\n\n```bash\na  \n\n\nb\n```\n\n> quote\n';
    expect(markdownOf(text)).toBe(text);
  });

  it('has no imports, comments or ids of headings', () => {
    expect(
      markdownOf(
        "import a from 'b'\n\n## Title {/* #title */}\n\n{/* note */}\n\nWords{' '}\nhere.\n",
      ),
    ).toBe('## Title\n\nWords \nhere.\n');
  });

  it('has notes as quotes, with whatever stands in them', () => {
    const text =
      ':::note[A `title`]\nFirst [link](./a.mdx).\n\n<TryIt operation="a" />\n\n- one\n- two\n:::\n';
    expect(markdownOf(text)).toBe(
      '> **A `title`**\n>\n> First [link](to ./a.mdx).\n>\n> TryIt a\n> second line\n>\n> - one\n> - two\n',
    );
  });

  it('calls a note without a title by its kind', () => {
    expect(markdownOf(':::warning\nWords.\n:::\n')).toBe('> **Warning**\n>\n> Words.\n');
  });

  it('keeps notes and examples inside the list that they stand in', () => {
    const text =
      '1. First\n\n   <TryIt operation="a" />\n\n2. Second\n\n   :::tip[T]\n   Words\n   go on.\n   :::\n';
    expect(markdownOf(text)).toBe(
      '1. First\n\n   TryIt a\n   second line\n\n2. Second\n\n   > **T**\n   >\n   > Words\n   > go on.\n',
    );
  });

  it('unfolds tabs and details, without the white space that they were indented by', () => {
    const text =
      '<Tabs>\n  <TabItem value="a" label="One">\n\n    Words\n    go on.\n\n  </TabItem>\n</Tabs>\n\n<details>\n<summary>More</summary>\n\nWords.\n\n</details>\n';
    expect(markdownOf(text)).toBe('**One**\n\nWords\ngo on.\n\n**More**\n\nWords.\n');
  });

  it('leaves targets of links and pictures open, wherever they stand', () => {
    const text =
      'A [*b* `c`](./d.mdx#e "Title") ![alt](/img/f.png) and <a href="/g">h</a>, <https://i.example>.\n\n| [j](k) |\n| --- |\n\n[l]: ./m.mdx\n'.replace(
        ', <https://i.example>',
        '',
      );
    expect(markdownOf(text)).toBe(
      'A [*b* `c`](to ./d.mdx#e "Title") ![alt](to /img/f.png) and [h](to /g).\n\n| [j](to k) |\n| --- |\n\n[l]: to ./m.mdx\n',
    );
  });

  it('names the language of code, and nothing that only the site reads', () => {
    expect(markdownOf('```json title="A"\n{"a": 1}\n```\n')).toBe('```json\n{"a": 1}\n```\n');
  });
});
