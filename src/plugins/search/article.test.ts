import {describe, expect, it} from 'vitest';
import {SEAM} from '../../search/seam';
import {articleOf, compactArticle, proseOf, withSeams} from './article';

const page = (words: string): string =>
  `<!doctype html><nav>Menu</nav><article><div class="theme-doc-markdown markdown">${words}</div></article><footer>Foot</footer>`;
const articleIn = (html: string): string => compactArticle(articleOf(page(html)) ?? '');
const wordsOf = (html: string): string =>
  articleIn(html)
    .replace(/<[^>]*>/g, '|')
    .replace(/\s+/g, ' ')
    .trim();

describe('the article of a page', () => {
  it('is nothing when a page has none', () => {
    expect(articleOf('<!doctype html><main>Not found</main>')).toBeUndefined();
  });

  it('has no words of what stands around it', () => {
    expect(articleIn('<p>Words')).not.toMatch(/Menu|Foot/);
  });

  it('keeps words apart that stand in cells of their own, and together what stands in a line', () => {
    expect(wordsOf('<table><tr><td>one<td>t<b>w</b>o</table>')).toContain('one two');
  });

  it('keeps headings with their ids, with and without quotation marks', () => {
    const article = articleIn(
      '<h2 class=anchor id=request>Request<a href=#request class=hash-link>\u200B</a></h2><h3 id="next">Next</h3>',
    );
    expect(article).toContain('<h2 id="request">Request</h2>');
    expect(article).toContain('<h3 id="next">');
  });

  it('is not confused by a sign of greater than in an attribute', () => {
    expect(wordsOf('<p title="a > b">Words')).toBe('| Words|');
  });

  it('has the names of an example and not its controls', () => {
    const example =
      '<div data-operation=createBatch><header>Send to<select><option>Mock</select></header><label for=a><code>inputFormat.format</code><span>required</span></label><button>Send</button></div>';
    expect(wordsOf(example)).toMatch(/createBatch\W+inputFormat\.format format/);
    expect(wordsOf(example)).not.toMatch(/Send|Mock|required/);
  });

  it('gets seams in its prose, at apostrophes too, and none in its code', () => {
    const article = articleIn('<p>L’errore batchstatus, schema’s<pre>batchstatus</pre>');
    expect(proseOf(article)).not.toMatch(/batchstatus.*batchstatus/s);
    const seamed = withSeams(article, (text) => text.replace('batchstatus', `batch${SEAM}status`));
    expect(seamed).toContain(`L’${SEAM}errore batch${SEAM}status, schema’s`);
    expect(seamed).toContain('>batchstatus</pre>');
  });
});
