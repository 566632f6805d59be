import type {Element, ElementContent, Root} from 'hast';
import {select} from 'hast-util-select';
import {visit} from 'unist-util-visit';
import {markCode} from './dialog/seam';

/** Operations have many words in common, such as names of headers, so these count less than those of the docs. */
export const REFERENCE_WEIGHT = '0.2';

/** The id of a response that reports an error. The schemas of errors have pages of their own. */
const ERROR = /^response-[45]/;

/** The ids of the headings of lists of links: a search finds the pages themselves. */
const LISTS: readonly unknown[] = ['guides', 'used-in'];

const isElement = (node: ElementContent | undefined, name: string): node is Element =>
  node?.type === 'element' && node.tagName === name;

/** The name of a property or parameter: the code at the start of a list item that has an id. */
function nameOf({properties, children: [head]}: Element): ElementContent[] | undefined {
  const [name] = properties.id && isElement(head, 'div') ? head.children : [];
  return isElement(name, 'code') ? name.children : undefined;
}

function listItem(item: Element): ElementContent[] {
  const name = nameOf(item);
  const [first, ...others] = item.children;
  const id = String(item.properties.id ?? '');
  if (name && first) {
    const properties = {id, dataPagefindWeight: REFERENCE_WEIGHT};
    const heading: Element = {...item, tagName: 'h6', properties, children: name};
    return [heading, ...others.flatMap(searchable)];
  }
  if (ERROR.test(id) && isElement(first, 'details')) return first.children.slice(0, 1);
  return [{...item, children: item.children.flatMap(searchable)}];
}

/** Whether an element is a section with a list of links to other pages. */
const isList = ({tagName, children: [heading]}: Element): boolean =>
  tagName === 'section' && heading?.type === 'element' && LISTS.includes(heading.properties.id);

/**
 * The head of a page, from its title on: what stands above is the category. The line with method and path is marked as code, so that
 * it is found and is in no excerpt.
 */
function headOf(header: Element): Element {
  const title = header.children.findIndex((child) => isElement(child, 'h1'));
  const children = header.children.slice(Math.max(0, title));
  for (const child of children)
    if (isElement(child, 'p'))
      visit(child, 'text', (text) => {
        text.value = markCode(text.value);
      });
  return {...header, children};
}

function searchable(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (isList(node)) return [];
  if (node.tagName === 'pre') return [];
  if (node.properties.dataOperation) return [{...node, children: []}];
  if (node.tagName === 'li') return listItem(node);
  if (node.tagName === 'header') return [headOf(node)];
  return [{...node, children: node.children.flatMap(searchable)}];
}

/**
 * The article of a page of the API reference. Properties become headings, so that a result leads to them. Examples are left out, since
 * the pages of the docs have them, as is what many operations have in common. Undefined when the page has no article.
 */
export function referenceArticle(page: Root): Element | undefined {
  const article = select('article', page);
  return article && {...article, children: article.children.flatMap(searchable)};
}
