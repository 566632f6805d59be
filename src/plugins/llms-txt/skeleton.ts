import type {Node, Nodes, Parents, Root} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {furtherLines, indent, mark, outdent} from './marks';

/** Components whose text does not come from the page: it is filled in later. */
const FILLED_IN = ['TryIt', 'Answer', 'Workflow', 'BatchStates'];

type ContainerDirective = Extract<Nodes, {type: 'containerDirective'}>;
type Element = MdxJsxFlowElement | MdxJsxTextElement;

const isParent = (node: Nodes): node is Parents => 'children' in node;
const startOf = ({position}: Node): number => position?.start.offset ?? 0;
const endOf = ({position}: Node): number => position?.end.offset ?? 0;

function attributesOf({attributes}: Element): Record<string, string> {
  const given = attributes.filter(
    (one): one is MdxJsxAttribute & {value: string} =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string',
  );
  return Object.fromEntries(given.map(({name, value}) => [name, value]));
}

/** The value of `{'…'}`. Other expressions are comments or code, and left out. */
function literalOf(value: string): string {
  const [, text = ''] =
    /^\s*(?:'([^'\\]*)'|"([^"\\]*)"|`([^`\\$]*)`)\s*$/
      .exec(value)
      ?.filter((one) => one !== undefined) ?? [];
  return text;
}

/**
 * Converts a page of MDX to Markdown with placeholders for API components and link targets (`fillIn`). The author's Markdown stays
 * unchanged; only JSX, expressions and admonitions are rewritten.
 * @param text the source of the tree.
 */
export function skeletonOf(tree: Root, text: string): string {
  const sliceOf = (node: Node): string => text.slice(startOf(node), endOf(node));
  /** The text before a node on its line. */
  const before = (node: Node): string =>
    text.slice(startOf(node) - (node.position?.start.column ?? 1) + 1, startOf(node));

  /** A node without the prefix of its lines. */
  const alone = (node: Nodes): string => outdent(write(node), before(node).length);
  const blocks = (nodes: readonly Nodes[]): string =>
    nodes
      .map(alone)
      .map((one) => one.trimEnd())
      .filter((one) => one.trim() !== '')
      .join('\n\n');

  /** The source of a node with its children rewritten. */
  function withChildren(node: Parents): string {
    let at = startOf(node);
    const parts = node.children.flatMap((child): string[] => {
      const between = text.slice(at, startOf(child));
      at = endOf(child);
      return [between, write(child)];
    });
    return parts.join('') + text.slice(at, endOf(node));
  }

  /** A link or image with a placeholder as target. Autolinks stay unchanged. */
  function withTarget(node: Nodes & {url: string}, words: string): string {
    if (node.type === 'link' && !sliceOf(node).startsWith('[')) return sliceOf(node);
    const title = 'title' in node && node.title ? ` ${JSON.stringify(node.title)}` : '';
    return `${node.type === 'image' ? '!' : ''}[${words}](${mark({link: node.url})}${title})`;
  }

  const inline = (nodes: readonly Nodes[]): string =>
    nodes
      .map((node, index) => {
        const next = nodes[index + 1];
        return write(node) + (next ? text.slice(endOf(node), startOf(next)) : '');
      })
      .join('');

  function admonition(node: ContainerDirective): string {
    const [first] = node.children;
    const hasLabel =
      first?.type === 'paragraph' && first.data !== undefined && 'directiveLabel' in first.data;
    const kind = node.name[0]?.toUpperCase() + node.name.slice(1);
    const title = hasLabel ? inline(first.children) : kind;
    return `> ${indent(`**${title}**\n\n${blocks(node.children.slice(hasLabel ? 1 : 0))}`, '> ')}`;
  }

  function element(node: Element): string {
    const {name} = node;
    const attributes = attributesOf(node);
    if (name && FILLED_IN.includes(name)) return mark({component: name, attributes});
    if (name === 'br') return '<br>';
    if (name === 'img')
      return attributes.src === undefined
        ? ''
        : `![${attributes.alt ?? ''}](${mark({link: attributes.src})})`;
    if (name === 'a' && attributes.href !== undefined)
      return `[${inline(node.children)}](${mark({link: attributes.href})})`;
    const inner = node.type === 'mdxJsxTextElement' ? inline(node.children) : blocks(node.children);
    if (name === 'summary') return `**${inner}**`;
    return name === 'TabItem' && attributes.label !== undefined
      ? `**${attributes.label}**\n\n${inner}`
      : inner;
  }

  /** Code keeps its language but loses its metadata, such as titles and highlighted lines. */
  const code = (node: Nodes & {type: 'code'}): string =>
    node.meta ? sliceOf(node).replace(/^([`~]+\s*[^\s`]*)[^\n]*/, '$1') : sliceOf(node);

  function write(node: Nodes): string {
    switch (node.type) {
      case 'yaml':
      case 'mdxjsEsm':
        return '';
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return literalOf(node.value);
      case 'code':
        return code(node);
      case 'link':
      case 'image':
        return withTarget(node, node.type === 'link' ? inline(node.children) : (node.alt ?? ''));
      case 'definition':
        return `[${node.label ?? node.identifier}]: ${mark({link: node.url})}`;
      case 'heading':
        return withChildren(node).trimEnd();
      case 'containerDirective':
        return indent(admonition(node), furtherLines(before(node)));
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return indent(element(node), furtherLines(before(node)));
      default:
        return isParent(node) ? withChildren(node) : sliceOf(node);
    }
  }

  return `${blocks(tree.children)}\n`;
}
