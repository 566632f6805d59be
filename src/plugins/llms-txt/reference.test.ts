import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {readApi} from '@batchwise/docusaurus-plugin-openapi/api';
import {referenceText} from './reference';

const api = readApi({
  siteDir: `${import.meta.dirname}/../../..`,
  locale: 'nl',
  sourceLocale: 'en',
});

const textOf = (html: string): string =>
  referenceText(unified().use(rehypeParse).parse(`<nav>Menu</nav><article>${html}</article>`), {
    api,
    address: new URL('https://example.com/docs/nl/api/create-batch'),
    pages: new Set(['/docs/nl/', '/docs/nl/limits', '/docs/nl/api/create-batch']),
  });

describe('the Markdown of a page of the API reference', () => {
  it('has its words, without the title, the notice and the controls', () => {
    const html =
      '<h1>Title</h1><p role=note data-pagefind-ignore>Notice</p><div data-pagefind-ignore>Copy</div><p>Makes a <em>batch</em>.</p><button>Expand all</button>';
    expect(textOf(html)).toBe('Makes a *batch*.\n');
  });

  it('has properties as lists, and tables as tables', () => {
    const html =
      '<ul><li id=body-format><div><code>input<wbr>Format</code> <span>object</span></div><details><summary>1 property</summary><ul><li><div><code>charset</code> <span>string</span></div><p>The encoding.</p></li></ul></details></li></ul><table><thead><tr><th>A<th>B</thead><tbody><tr><td>1<td>2</tbody></table>';
    const text = textOf(html);
    expect(text).toMatch(/^- `inputFormat` object$/m);
    expect(text).toMatch(/^ {2}- `charset` string$/m);
    expect(text).toMatch(/^ {4}The encoding\.$/m);
    expect(text).toContain('| A | B |\n| - | - |\n| 1 | 2 |');
  });

  it('leads to the Markdown of other pages by whole addresses', () => {
    const html =
      '<p><a href="/docs/nl/limits#size">one</a> <a href="/docs/nl/">two</a> <a href="#body">three</a> <a href="/docs/nl/openapi/a.yaml">four</a> <a href="https://example.org/">five</a></p>';
    expect(textOf(html).match(/\(([^)]+)\)/g)).toEqual([
      '(https://example.com/docs/nl/limits.md#size)',
      '(https://example.com/docs/nl/index.md)',
      '(https://example.com/docs/nl/api/create-batch#body)',
      '(https://example.com/docs/nl/openapi/a.yaml)',
      '(https://example.org/)',
    ]);
  });

  it('has the labels of tabs as lines of their own', () => {
    const html =
      '<div><input type=radio id=a><label for=a>201 Created</label><div>Made.</div></div>';
    expect(textOf(html)).toBe('**201 Created**\n\nMade.\n');
  });

  it('has the live example as its curl command', () => {
    const text = textOf(
      '<h2>Example<a class=hash-link href=#example>\u200B</a></h2><div data-operation=createBatch><p>Form</p></div>',
    );
    expect(text).toMatch(/^## Example\n\n```bash\ncurl /);
    expect(text).not.toContain('Form');
  });

  it('leaves the page as it is', () => {
    const page = unified()
      .use(rehypeParse)
      .parse('<article><h1>Title</h1><p>Words <a href="#x">x</a></article>');
    const before = JSON.stringify(page);
    referenceText(page, {api, address: new URL('https://example.com/a'), pages: new Set()});
    expect(JSON.stringify(page)).toBe(before);
  });
});
