import type {Element, ElementContent, Root} from 'hast';
import {select} from 'hast-util-select';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {documentedRequest, type Api} from '@batchwise/docusaurus-plugin-openapi/api';
import {findOperation} from '@batchwise/openapi/operation';
import {toCurl} from '@batchwise/openapi/samples';
import {markdownPath} from './address';

/** Elements that only serve the page on the screen. The title of a page is written with its front matter. */
const LEFT_OUT = ['h1', 'button', 'svg', 'script', 'style', 'select', 'textarea', 'input'];

type Given = {
  api: Pick<Api, 'operations'>;
  /** The address of the page. */
  address: URL;
  /** The permalinks of all pages, whose links lead to their Markdown. */
  pages: ReadonlySet<string>;
};

const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, {bullet: '-', fences: true, rule: '-'});

/** Whether an element has letters or signs; the link of a heading has a zero-width space. */
const hasWords = (nodes: readonly ElementContent[]): boolean =>
  nodes.some(
    (node) =>
      (node.type === 'text' && /[^\s\u200B]/.test(node.value)) ||
      (node.type === 'element' && hasWords(node.children)),
  );

const isLeftOut = ({tagName, properties, children}: Element): boolean =>
  LEFT_OUT.includes(tagName) ||
  'dataPagefindIgnore' in properties ||
  properties.ariaHidden === 'true' ||
  (tagName === 'a' && !hasWords(children));

const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({type: 'element', tagName, properties, children});

/** A live example as the curl command that it shows first. */
function curlOf(id: string, {operations}: Given['api']): ElementContent[] {
  const operation = findOperation(operations, id).found?.operation;
  if (!operation) return [];
  const value = toCurl(documentedRequest({operation, preset: {parameters: {}}}));
  const code = element('code', [{type: 'text', value: `${value}\n`}], {
    className: ['language-bash'],
  });
  return [element('pre', [code])];
}

/** The absolute address of a link. Links to pages lead to their Markdown. */
function hrefOf(href: string, {address, pages}: Given): string {
  const whole = new URL(href, address);
  if (whole.pathname === address.pathname) return whole.href;
  if (whole.origin !== address.origin || !pages.has(whole.pathname)) return whole.href;
  return new URL(`${markdownPath(whole.pathname)}${whole.hash}`, address).href;
}

function textual(node: ElementContent, given: Given): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  if (isLeftOut(node)) return [];
  const {dataOperation, href} = node.properties;
  if (dataOperation) return curlOf(String(dataOperation), given.api);
  const children = node.children.flatMap((child) => textual(child, given));
  // The label of a tab is a line of its own.
  if (node.tagName === 'label') return [element('p', [element('strong', children)])];
  const properties =
    typeof href === 'string' ? {...node.properties, href: hrefOf(href, given)} : node.properties;
  return [{...node, properties, children}];
}

/** A page of the API reference as Markdown, without its title. */
export function referenceText(page: Root, given: Given): string {
  const article = select('article', page);
  const children = article?.children.flatMap((child) => textual(child, given)) ?? [];
  return writer.stringify(writer.runSync({type: 'root', children}));
}
