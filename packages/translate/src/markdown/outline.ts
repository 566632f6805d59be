import type {Nodes} from 'mdast';
import type {PageFile, Workspace} from '../workspace/workspace.ts';
import {headingIdOf} from './normal-form.ts';
import {compiledPage, parsedPage} from './parse.ts';
import {eachNode} from './prose.ts';

/** A link of a page. */
export type Link = {url: string; line: number; column: number};

/** The links, images and anchors of a page, and the relative paths of modules in its code. */
export type Outline = {
  anchors: string[];
  links: Link[];
  images: Link[];
  modules: Link[];
  isParsed: boolean;
};

const RELATIVE = /['"`](\.{1,2}\/[^'"`]*)['"`]/g;

/** The code of a node: of an import, an export or an expression. */
const codeOf = (node: Nodes): string =>
  node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
    ? node.value
    : '';

/** The id of a heading without an explicit one, as github-slugger makes it. */
const slug = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** The explicit id of a heading or a component. */
export function explicitId(node: Nodes): string | undefined {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const value = (node.attributes as {name?: string; value?: unknown}[]).find(
      ({name}) => name === 'id',
    )?.value;
    return typeof value === 'string' ? value : undefined;
  }
  if (node.type !== 'heading') return undefined;
  const ids = node.children.flatMap((one) =>
    one.type === 'mdxTextExpression' ? (headingIdOf(one.value) ?? []) : [],
  );
  return ids.at(-1);
}

function anchorOf(node: Nodes): string[] {
  const id = explicitId(node);
  if (id !== undefined || node.type !== 'heading') return id === undefined ? [] : [id];
  let words = '';
  eachNode(node, (one) => {
    if (one.type === 'text' || one.type === 'inlineCode') words += one.value;
  });
  return [slug(words)];
}

/** The URLs of definitions, by their identifiers; the first of several counts. */
function definitionsIn(tree: Nodes | undefined): Map<string, string> {
  const found = new Map<string, string>();
  eachNode(tree, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier))
      found.set(node.identifier, node.url);
  });
  return found;
}

/** The outline of a page, cached by its content. */
export function outlineOf({cached}: Workspace, file: PageFile): Outline {
  return cached(`outline:${file.ids[0]}`, () => {
    const {tree} = compiledPage(parsedPage(file));
    const isParsed = tree !== undefined;
    const outline: Outline = {anchors: [], links: [], images: [], modules: [], isParsed};
    const definitions = definitionsIn(tree);
    eachNode(tree, (node) => {
      outline.anchors.push(...anchorOf(node));
      const {line = 1, column = 1} = node.position?.start ?? {};
      if (node.type === 'link' || node.type === 'definition')
        outline.links.push({url: node.url, line, column});
      if (node.type === 'image') outline.images.push({url: node.url, line, column});
      if (node.type === 'imageReference')
        outline.images.push({url: definitions.get(node.identifier) ?? '', line, column});
      for (const [, url = ''] of codeOf(node).matchAll(RELATIVE))
        outline.modules.push({url, line, column});
    });
    return outline;
  });
}
