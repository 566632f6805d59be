import {SEAM} from '../../search/seam';

const ARTICLE = /<div class="?theme-doc-markdown[^>]*>/;
/** What a reader does not search for: controls, drawings, the head of an example (its server), the list of steps above a workflow, what copies a page, its foot. */
const LEFT_OUT = [
  /<(svg|button|select|textarea|footer|script|style)\b.*?<\/\1>/gs,
  /<header\b[^>]*>(?!\s*<h1).*?<\/header>/gs,
  /<section\b[^>]*data-testid="?run-all-panel.*?<\/section>/gs,
  /<p class="?copy-page\b.*?<\/a>/gs,
];
/** A label of an example has the name of a header or property, and a note whether it is required. Pagefind never reads labels. */
const LABEL = /<label\b[^>]*>(?:<code[^>]*>([^<]*)<\/code>)?.*?<\/label>/gs;
const TAG = /<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
/** Elements within a line. All others part the words before and after them, which have no white space between them once the HTML is minified. */
const WITHIN_LINE =
  /^(?:a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)$/i;
const HEADING = /^h[1-6]$/i;
const ID = /\sid=["']?([^\s"'>]+)/;
/** The name of a live example's operation, which developers look for, stands in an attribute. */
const OPERATION = /\sdata-operation=["']?([\w.-]+)/;
const CODE_BLOCK = /<pre\b.*?<\/pre>/gs;
/** `l’errore` is found by `errore`: Pagefind parts words at a straight apostrophe only. */
const APOSTROPHE = /(?<=\p{L})’(?=\p{L}{2})/gu;
/** What is in such an element counts less: many pages have the same examples. */
const QUIET = 'data-pagefind-weight=0.1';

/** `inputFormat.format` is found by itself and by `format`. */
const nameOf = (_label: string, name = ''): string =>
  ` ${name} ${name.split('.').slice(1).at(-1) ?? ''} `;

function compactTag(_tag: string, close: string, name: string, attributes: string): string {
  if (WITHIN_LINE.test(name)) return '';
  if (HEADING.test(name)) {
    const id = ID.exec(attributes)?.[1];
    return close ? `</${name}> ` : ` <${name}${id ? ` id="${id}"` : ''}>`;
  }
  if (name === 'pre') return close ? '</pre> ' : ` <pre ${QUIET}>`;
  if (name !== 'div') return ' ';
  const operation = OPERATION.exec(attributes)?.[1];
  if (operation) return ` <div ${QUIET}><p data-pagefind-weight=2>${operation}</p>`;
  return close ? '</div> ' : ' <div>';
}

/** The article of a page of Docusaurus' docs as it was built; undefined when it has none. */
export function articleOf(html: string): string | undefined {
  const start = html.search(ARTICLE);
  if (start < 0) return undefined;
  const end = html.indexOf('</article>', start);
  return html.slice(start, end < 0 ? undefined : end);
}

/**
 * An article with no more HTML than search needs: headings with their ids, code blocks, and what holds an example (a tenth of the
 * page, most of which is the forms of examples). White space parts the words that a reader sees apart.
 * @param article of `articleOf`.
 */
export function compactArticle(article: string): string {
  const kept = LEFT_OUT.reduce((text, one) => text.replace(one, ' '), article);
  return kept.replace(LABEL, nameOf).replace(TAG, compactTag).replaceAll('\u200B', '');
}

/** The words of an article of `articleOf` without its tags, and without code. */
export const proseOf = (article: string): string =>
  article.replace(CODE_BLOCK, ' ').replace(TAG, ' ');

/**
 * An article as Pagefind is to read it: with seams where the parts of words meet.
 * @param article of `articleOf`.
 * @param split writes seams into the compounds of a text.
 */
export function withSeams(article: string, split: (text: string) => string): string {
  const seamed = (text: string): string =>
    text
      .split(/(<[^>]*>)/)
      .map((part) => (part.startsWith('<') ? part : split(part).replace(APOSTROPHE, `’${SEAM}`)))
      .join('');
  let result = '';
  let end = 0;
  for (const {0: code, index} of article.matchAll(CODE_BLOCK)) {
    result += seamed(article.slice(end, index)) + code;
    end = index + code.length;
  }
  return result + seamed(article.slice(end));
}
