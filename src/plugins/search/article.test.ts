import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {CODE, SEAM} from './dialog/seam';
import {addSeams, articleOf, proseOf} from './article';

const processor = unified().use(rehypeParse).use(rehypeStringify);
const treeOf = (words: string) =>
  processor.parse(
    `<!doctype html><nav>Menu</nav><article><div class="theme-doc-markdown markdown">${words}</div></article><footer>Foot</footer>`,
  );
const articleIn = (html: string) => {
  const article = articleOf(treeOf(html));
  if (!article) throw new Error('The page has no article.');
  return article;
};
const htmlOf = (html: string): string => processor.stringify(articleIn(html));
const wordsOf = (html: string): string =>
  proseOf(articleIn(html)).replaceAll(CODE, '').replace(/\s+/g, ' ').trim();

describe('the article of a page', () => {
  it('is undefined when a page has none', () => {
    expect(articleOf(processor.parse('<!doctype html><main>Not found</main>'))).toBeUndefined();
  });

  it('has no words from outside of it', () => {
    expect(wordsOf('<p>Words')).toBe('Words');
  });

  it('separates the words of cells and joins the parts of a word', () => {
    expect(wordsOf('<table><tr><td>one<td>t<b>w</b>o<tr><td>three<td></table>')).toBe(
      'one · two three',
    );
  });

  it('keeps headings with their ids', () => {
    const article = htmlOf(
      '<h2 class=anchor id=request>Request<a href=#request class=hash-link>\u200B</a></h2><h3 id="next">Next</h3>',
    );
    expect(article).toContain('<h2 id="request">Request</h2>');
    expect(article).toContain('<h3 id="next">Next</h3>');
  });

  it('keeps the title of the page', () => {
    expect(wordsOf('<header><h1>Title</h1></header><p>Words')).toBe('Title Words');
  });

  it('has the names of an example, but not its controls', () => {
    const example =
      '<div data-operation=createBatch><header>Send to<select><option>Mock</select></header><label for=a><span>Format</span> <code><span>inputFormat.<wbr></span>format</code></label><button>Send</button></div>';
    expect(wordsOf(example)).toBe('createBatch inputFormat.format format');
  });

  it('leaves out what is marked as not to be indexed', () => {
    expect(wordsOf('<p data-pagefind-ignore>Copy page</p><p>Words')).toBe('Words');
  });

  it('gets seams in its prose, at apostrophes too, and none in its code', () => {
    const article = articleIn('<p>L’errore batchstatus, schema’s<pre>batchstatus</pre>');
    expect(proseOf(article)).not.toMatch(/batchstatus.*batchstatus/s);
    addSeams(article, (text) => text.replace('batchstatus', `batch${SEAM}status`));
    const seamed = processor.stringify(article);
    expect(seamed).toContain(`L’${SEAM}errore batch${SEAM}status, schema’s`);
    expect(seamed).toContain(`>${CODE}batchstatus</pre>`);
  });
});

describe('the article of a page of the API reference', () => {
  const referenceOf = (html: string): string => {
    const article = articleOf(processor.parse(`<main><article>${html}</article></main>`));
    return article ? processor.stringify(article) : '';
  };

  it('has the weight of a part of a line', () => {
    const article = referenceOf('<p><span data-pagefind-weight=3><b>PATCH</b></span> <i>/batches');
    expect(article).toMatch(/<span data-pagefind-weight="3">PATCH<\/span>\s*\/batches/);
  });

  it('has properties as headings with their ids', () => {
    const article = referenceOf(
      '<ul><li id=body-fileName><div><code>file<wbr>Name</code> <span>string</span></div><p>The name of the file.</p></li></ul>',
    );
    expect(article).toMatch(
      /<h6 id="body-fileName"[^>]*>fileName<\/h6>\s*<div>The name of the file\./,
    );
    expect(article).not.toContain('string');
  });

  it('has no category above the title, and the path of the operation as code', () => {
    const article = referenceOf(
      '<header><p>Files</p><h1>Title</h1><p>PUT <code>/files</code></p><div><p>Words.</p></div></header>',
    );
    expect(article).not.toContain('Files');
    expect(article).toContain(`${CODE}PUT`);
    expect(article).toContain(`${CODE}/files`);
    expect(article).toContain('<div>Words.</div>');
  });

  it('has the name of the operation, but no example', () => {
    const article = referenceOf(
      '<h1>Title</h1><div data-operation=createBatch><p>Form</p></div><pre>{}</pre>',
    );
    expect(article).toContain('<h1>Title</h1>');
    expect(article).toContain('createBatch');
    expect(article).not.toMatch(/Form|\{\}/);
  });

  it('has what an error means, but not its schema', () => {
    const response = (status: string) =>
      `<li id=response-${status}><details><summary>${status} Words</summary><ul><li id=response-${status}-code><div><code>code</code></div></li></ul></details></li>`;
    const article = referenceOf(`<ul>${response('201')}${response('404')}</ul>`);
    expect(article).toContain('404 Words');
    expect(article).toContain('id="response-201-code"');
    expect(article).not.toContain('id="response-404-code"');
  });
});
