import type {Element, ElementContent, Root} from 'hast';
import {select} from 'hast-util-select';
import {SKIP, visit} from 'unist-util-visit';
import {CODE, markCode, SEAM} from './dialog/seam';
import {REFERENCE_WEIGHT, referenceArticle} from './reference-article';

/** Elements that nobody searches for. A part of a page can say so by `data-pagefind-ignore`. */
const IGNORED = ['svg', 'button', 'select', 'textarea', 'footer', 'script', 'style'];
/** Elements within a line. All others separate the words before and after them. */
const INLINE = [
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'kbd', 'mark', 'q', 's', 'small'],
  ...['span', 'strong', 'sub', 'sup', 'u', 'var', 'wbr'],
];
const HEADING = /^h[1-6]$/;
/** Pagefind separates words only at a straight apostrophe; `l’errore` has to be found by `errore`. */
const APOSTROPHE = /(?<=\p{L})’(?=\p{L}{2})/gu;
/** Many pages have the same examples, so their words count less. */
const EXAMPLE_WEIGHT = '0.1';
const OPERATION_WEIGHT = '2';

const SPACE: ElementContent = {type: 'text', value: ' '};
/** A new node each time, since `markWords` changes texts. */
const betweenCells = (): ElementContent => ({type: 'text', value: ' · '});
const SENTENCE_END = /[.!?:]$/;
/** Elements that end a sentence: Pagefind puts a full stop behind the text of a `div`. */
const BLOCKS = ['div', 'p', 'li', 'dd'];
const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({type: 'element', tagName, properties, children});

const isElement = (node: ElementContent | undefined, name: string): node is Element =>
  node?.type === 'element' && node.tagName === name;

/** Whether an element has words that a reader may look for. The head of a page has its title; that of an example has its server. */
function isIgnored({tagName, properties, children}: Element): boolean {
  if ('dataPagefindIgnore' in properties || IGNORED.includes(tagName)) return true;
  return tagName === 'header' && !children.some((child) => isElement(child, 'h1'));
}

function textIn(node: Element): string {
  const texts: string[] = [];
  visit(node, 'text', ({value}) => texts.push(value.replaceAll(CODE, '')));
  return texts.join('').trim();
}

/** Pagefind skips labels. That of a field is replaced by its name: `inputFormat.format` is found by itself and by `format`. */
function nameOfField(label: Element): ElementContent[] {
  const code = select('code', label);
  if (!code) return [SPACE];
  let name = '';
  visit(code, 'text', ({value}) => {
    name += value;
  });
  const last = name.split('.').slice(1).at(-1) ?? '';
  return [{type: 'text', value: ` ${name} ${last} `}];
}

/** Marks the words of an element as code: they are found, and are in no excerpt. */
function markWords(node: Element): Element {
  visit(node, 'text', (text) => {
    text.value = markCode(text.value);
  });
  return node;
}

/** A row of a table, as a sentence in which a sign separates the cells. The head of a table is in no excerpt. */
function rowOf(row: Element): Element {
  const cells = row.children.flatMap((cell) => (cell.type === 'element' ? [cell] : []));
  const texts = cells
    .map((cell) => element('div', {}, cell.children.flatMap(compact)))
    .filter((cell) => cell.children.length > 0);
  const sentence = element(
    'div',
    {},
    texts.flatMap((cell, index) => {
      const before = texts[index - 1];
      if (!before) return cell.children;
      return [SENTENCE_END.test(textIn(before)) ? SPACE : betweenCells(), ...cell.children];
    }),
  );
  return cells.every(({tagName}) => tagName === 'th') ? markWords(sentence) : sentence;
}

/** A code block or an example, whose words count less and are in no excerpt. */
function exampleOf(tagName: 'pre' | 'div', children: ElementContent[]): Element {
  return markWords(element(tagName, {dataPagefindWeight: EXAMPLE_WEIGHT}, children));
}

const weightOf = ({properties: {dataPagefindWeight}}: Element): Element['properties'] =>
  dataPagefindWeight ? {dataPagefindWeight} : {};

const headingProperties = (heading: Element): Element['properties'] => ({
  ...(heading.properties.id ? {id: heading.properties.id} : {}),
  ...weightOf(heading),
});

function compact(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [{type: 'text', value: node.value.replaceAll('\u200B', '')}];
  if (node.type !== 'element') return [];
  const {tagName, properties} = node;
  if (isIgnored(node)) return [SPACE];
  if (tagName === 'label') return nameOfField(node);
  if (tagName === 'tr') return [SPACE, rowOf(node), SPACE];
  const children = node.children.flatMap(compact);
  if (INLINE.includes(tagName))
    return 'dataPagefindWeight' in properties
      ? [element(tagName, weightOf(node), children)]
      : children;
  if (HEADING.test(tagName))
    return [SPACE, element(tagName, headingProperties(node), children), SPACE];
  if (tagName === 'pre') return [SPACE, exampleOf('pre', children), SPACE];
  const operation = properties.dataOperation;
  if (operation) {
    const name = element('p', {dataPagefindWeight: OPERATION_WEIGHT}, [
      {type: 'text', value: String(operation)},
    ]);
    return [SPACE, exampleOf('div', [name, ...children]), SPACE];
  }
  if (tagName === 'dt') return [SPACE, ...children, betweenCells()];
  return BLOCKS.includes(tagName)
    ? [SPACE, element('div', {}, children), SPACE]
    : [SPACE, ...children, SPACE];
}

/**
 * The part of a page that search indexes: headings with their ids, code blocks, examples and the words around them. White space
 * separates the words that a reader sees apart. Undefined when the page has no article.
 */
export function articleOf(page: Root): Root | undefined {
  const article = select('article .theme-doc-markdown', page);
  if (article) return {type: 'root', children: article.children.flatMap(compact)};
  const children = referenceArticle(page)?.children.flatMap(compact);
  if (!children) return undefined;
  return {
    type: 'root',
    children: [element('div', {dataPagefindWeight: REFERENCE_WEIGHT}, children)],
  };
}

/** The name of a header is in most operations, so it is not the entry of one. */
const OF_HEADER = /(^|-)header-/;

/** The names of the properties, parameters and the operation of a page of the API reference; none for a page of the docs. */
export function namesIn(article: Root): string[] {
  const [reference] = article.children;
  if (reference?.type !== 'element' || reference.properties.dataPagefindWeight !== REFERENCE_WEIGHT)
    return [];
  const names = new Set<string>();
  visit(reference, 'element', (node) => {
    const {id, dataPagefindWeight: weight} = node.properties;
    const isProperty =
      node.tagName === 'h6' && weight === REFERENCE_WEIGHT && !OF_HEADER.test(String(id));
    if (isProperty || weight === OPERATION_WEIGHT) names.add(textIn(node));
  });
  return [...names];
}

/** Calls a function with each text outside of code blocks. */
function visitProse(article: Root, act: (text: {value: string}) => void): void {
  visit(article, (node) => {
    if (node.type === 'element' && node.tagName === 'pre') return SKIP;
    if (node.type === 'text') act(node);
    return undefined;
  });
}

/** The words of an article outside of code blocks. */
export function proseOf(article: Root): string {
  const texts: string[] = [];
  visitProse(article, ({value}) => texts.push(value));
  return texts.join('');
}

/** Changes the prose of an article so that Pagefind finds the parts of words: at apostrophes, and where `split` puts a seam. */
export function addSeams(article: Root, split: (text: string) => string): void {
  visitProse(article, (text) => {
    text.value = split(text.value).replace(APOSTROPHE, `’${SEAM}`);
  });
}
