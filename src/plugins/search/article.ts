import {SEAM} from '../../search/seam';

const ARTICLE = /<div class="?theme-doc-markdown[^>]*>/;
const TAG = /<(?:[^>"']|"[^"]*"|'[^']*')*>/g;
/** Elements within a line of text: all others part the words before and after them, which have no white space between them once the HTML is minified. */
const WITHIN_LINE = /^<\/?(?:a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)\b/i;
const CODE_BLOCK = /^<(\/?)pre\b/i;
/** The id of a live example's operation, which developers look for, stands in an attribute. */
const OPERATION = /\sdata-operation=["']?([\w.-]+)/;
/** `l’errore` is found by `errore`: Pagefind parts words at a straight apostrophe only. */
const APOSTROPHE = /(?<=\p{L})’(?=\p{L}{2})/gu;

/**
 * The words of a page: the HTML from where its article begins.
 * @param html a page of Docusaurus' docs, as built.
 * @returns undefined for a page without an article.
 */
export function articleOf(html: string): string | undefined {
  const start = html.search(ARTICLE);
  if (start < 0) return undefined;
  const end = html.indexOf('</article>', start);
  return html.slice(start, end < 0 ? undefined : end);
}

/** The words of an article without its tags, and without code. */
export const proseOf = (article: string): string => article.replace(/<pre[\s>].*?<\/pre>/gs, ' ').replace(TAG, ' ');

/** Lets what is in an element count less: many pages have the same examples. */
const quieter = (tag: string): string => tag.replace(/^<\w+/, '$& data-pagefind-weight=0.3');

function forIndex(tag: string): string {
  if (WITHIN_LINE.test(tag)) return tag;
  const operation = OPERATION.exec(tag)?.[1];
  if (operation) return ` ${quieter(tag)}<p data-pagefind-weight=2>${operation}</p> `;
  return ` ${CODE_BLOCK.exec(tag)?.[1] === '' ? quieter(tag) : tag} `;
}

/**
 * An article as Pagefind is to read it: words parted where a reader sees them apart, compounds where their parts meet;
 * examples count less than what is said about them, and bring the name of their operation.
 * @param split writes seams into the compounds of a text.
 */
export function toIndexed(article: string, split: (text: string) => string): string {
  let indexed = '';
  let end = 0;
  let isCode = false;
  for (const {0: tag, index} of article.matchAll(TAG)) {
    const text = article.slice(end, index);
    indexed += (isCode ? text : split(text).replace(APOSTROPHE, `’${SEAM}`)) + forIndex(tag);
    const block = CODE_BLOCK.exec(tag);
    if (block) isCode = block[1] === '';
    end = index + tag.length;
  }
  return indexed + article.slice(end);
}
