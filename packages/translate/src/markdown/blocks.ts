import type {Nodes, Parents, Root} from 'mdast';
import {isHeadingId, normalForm, openingTag} from './normal-form.ts';
import type {Block, BlockKind, Page, Place} from './types.ts';

/** The fields of directives and MDX elements that are used here. */
type Named = {name?: string | null; data?: {directiveLabel?: boolean}};

const KINDS: Partial<Record<Nodes['type'], BlockKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'cell',
  code: 'code',
  definition: 'definition',
  thematicBreak: 'break',
  mdxjsEsm: 'esm',
  mdxFlowExpression: 'expression',
};

const CONTAINERS: Partial<Record<Nodes['type'], string>> = {
  list: 'list',
  listItem: 'item',
  table: 'table',
  tableRow: 'row',
  blockquote: 'quote',
  footnoteDefinition: 'footnote',
};

type Point = NonNullable<Nodes['position']>['start'];

const PLACE: Place = {line: 1, column: 1, offset: 0};

const toPlace = (point: Point | undefined): Place =>
  point ? {line: point.line, column: point.column, offset: point.offset ?? 0} : PLACE;

function containerName(node: Nodes): string {
  const {name} = node as Named;
  if (node.type === 'containerDirective') return `admonition:${name}`;
  if (node.type === 'mdxJsxFlowElement') return `component:${name ?? ''}`;
  if (node.type === 'list') return node.ordered ? 'list:ordered' : 'list';
  return CONTAINERS[node.type] ?? '';
}

const isParent = (node: Nodes): node is Extract<Nodes, Parents> => 'children' in node;

/** A component is a block when only its properties are translated. */
function kindOf(node: Nodes): BlockKind | undefined {
  if (node.type === 'paragraph' && (node as Named).data?.directiveLabel) return 'title';
  if (
    (node.type === 'mdxJsxFlowElement' || node.type === 'leafDirective') &&
    node.children.length === 0
  )
    return 'component';
  return KINDS[node.type];
}

function sourceOf(
  page: Page,
  node: Nodes,
  kind: BlockKind,
): {text: string; start: Place; end: Place} {
  const inner =
    isParent(node) && (kind === 'heading' || kind === 'cell' || kind === 'title')
      ? node.children
      : [];
  const words = inner.filter((one) => !isHeadingId(one));
  const [first, last] = [words[0] ?? node, words.at(-1) ?? node];
  const start = toPlace(first.position?.start);
  const end = toPlace(last.position?.end);
  return {text: page.text.slice(start.offset, end.offset).trimEnd(), start, end};
}

/** The opening tag of a component: its name and properties. */
function openingOf(page: Page, node: Parents): {text: string; start: Place; end: Place} {
  const start = toPlace(node.position?.start);
  const end = toPlace(node.children[0]?.position?.start ?? node.position?.end);
  return {text: page.text.slice(start.offset, end.offset).trimEnd(), start, end};
}

/** The blocks of a page in reading order; none when it does not parse. */
export function blocksOf(page: Page): Block[] {
  const blocks: Block[] = [];
  let section = '';
  const walk = (node: Nodes, within: string[]): void => {
    const kind = kindOf(node);
    if (kind) {
      const source = sourceOf(page, node, kind);
      if (kind === 'heading') section = source.text;
      blocks.push({kind, within, ...source, section, normal: normalForm(node), node});
      return;
    }
    if (!isParent(node)) return;
    const tag = openingTag(node);
    if (tag)
      blocks.push({
        kind: 'component',
        within,
        ...openingOf(page, node),
        section,
        normal: tag,
        node,
      });
    const name = containerName(node);
    for (const child of node.children) walk(child, name === '' ? within : [...within, name]);
  };
  if (page.tree) walk(page.tree as Root, []);
  return blocks;
}
