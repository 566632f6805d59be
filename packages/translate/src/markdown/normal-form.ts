import type {Nodes} from 'mdast';

type Attribute = {type: string; name?: string; value?: string | null | {value: string}};

/** One comment of MDX, which no reader sees; between two comments, there may be code. */
export const COMMENT = /^\s*\/\*(?:[^*]|\*(?!\/))*\*\/\s*$/;
/** The explicit id of a heading, which is a comment within an MDX expression. */
export const headingIdOf = (expression: string): string | undefined =>
  COMMENT.test(expression) ? /^\s*\/\*\s*#(\S+)\s*\*\/\s*$/.exec(expression)?.[1] : undefined;

/** Whether a node is the explicit id of a heading, which is no part of its words. */
export const isHeadingId = (node: Nodes): boolean =>
  node.type === 'mdxTextExpression' && headingIdOf(node.value) !== undefined;

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

function attributeText({name, value}: Attribute): string {
  if (name === undefined) return ` {${squeeze(String(value))}}`;
  if (value === null || value === undefined) return ` ${name}`;
  return typeof value === 'string' ? ` ${name}="${value}"` : ` ${name}={${squeeze(value.value)}}`;
}

function expressionText(value: string): string {
  const id = headingIdOf(value);
  if (id !== undefined) return `{#${id}}`;
  return COMMENT.test(value) ? '' : `{${value}}`;
}

const childrenText = (node: Nodes): string =>
  'children' in node ? node.children.map(inlineText).join('') : '';

const linkText = (node: {url: string; title?: string | null | undefined}): string =>
  `(${node.url.toLowerCase()}${node.title ? ` "${node.title}"` : ''})`;

function elementText(node: Nodes & {name: string | null; attributes: unknown[]}): string {
  const tag = `${node.name ?? ''}${(node.attributes as Attribute[]).map(attributeText).join('')}`;
  return `<${tag}>${childrenText(node)}</${node.name ?? ''}>`;
}

function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return `*${childrenText(node)}*`;
    case 'strong':
      return `**${childrenText(node)}**`;
    case 'delete':
      return `~~${childrenText(node)}~~`;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'break':
      return '\\';
    case 'link':
      return `[${childrenText(node)}]${linkText(node)}`;
    case 'image':
      return `![${node.alt ?? ''}]${linkText(node)}`;
    case 'linkReference':
      return `[${childrenText(node)}][${node.identifier}]`;
    case 'imageReference':
      return `![${node.alt ?? ''}][${node.identifier}]`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'definition':
      return `[${node.identifier}]: ${linkText(node)}`;
    case 'thematicBreak':
      return '---';
    case 'heading':
      return `${'#'.repeat(node.depth)} ${childrenText(node)}`;
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return expressionText(node.value);
    case 'mdxjsEsm':
      return node.value;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return elementText(node);
    case 'textDirective':
    case 'leafDirective':
      return `:${node.name}[${childrenText(node)}]${JSON.stringify(node.attributes ?? {})}`;
    default:
      return childrenText(node);
  }
}

/**
 * The content of a block without its formatting: white space, line breaks within a paragraph, padding of cells, the marks
 * of lists, emphasis and fences, the case of link targets and comments leave no trace. Code keeps its lines and indents.
 */
export function normalForm(node: Nodes): string {
  if (node.type !== 'code') return squeeze(inlineText(node));
  const lines = node.value.split(/\r?\n/).map((line) => line.trimEnd());
  return `${squeeze(`${node.lang ?? ''} ${node.meta ?? ''}`)}\n${lines.join('\n')}`;
}

/** The name and the properties of a component that holds blocks; none when it has no properties. */
export function openingTag(node: Nodes): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' || node.attributes.length === 0) return undefined;
  return squeeze(
    `<${node.name ?? ''}${(node.attributes as Attribute[]).map(attributeText).join('')}>`,
  );
}
