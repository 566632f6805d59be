import type {Nodes} from 'mdast';
import {stringify} from 'yaml';
import {parsePage} from '../../markdown/parse.ts';
import type {Syntax, Tag, TaggedText} from '../types.ts';
import {readInlineTags, readPlainTags} from './inline-tags.ts';
import {alignTags, partsKey, tidyParts} from './parts.ts';

type Wrapper = {before: string; behind: string; find: Nodes['type']; depth: number};

/** The Markdown around a text, with which it can be parsed without its page. */
const WRAPPERS: Partial<Record<Syntax, Wrapper>> = {
  paragraph: {before: '', behind: '', find: 'paragraph', depth: 1},
  heading: {before: '## ', behind: '', find: 'heading', depth: 1},
  cell: {before: '| a |\n| --- |\n| ', behind: ' |', find: 'tableCell', depth: 3},
  title: {before: ':::note[', behind: ']\n\na\n\n:::', find: 'paragraph', depth: 2},
};

/** Definitions of what a text refers to: without them, a reference is no reference. */
function definitionsFor(tags: readonly Tag[]): string {
  return tags
    .flatMap(({kind, key}) => {
      const [, type = '', name = ''] = /^reference (\S+) ([\s\S]*)$/.exec(key) ?? [];
      return kind === 'reference'
        ? [type === 'footnoteReference' ? `[^${name}]: a` : `[${name}]: a`]
        : [];
    })
    .join('\n\n');
}

function descend(node: Nodes | undefined, depth: number): Nodes | undefined {
  if (depth === 0 || !node || !('children' in node)) return node;
  const child = node.type === 'table' ? node.children.at(-1) : node.children[0];
  return descend(child, depth - 1);
}

/**
 * Reads a text as it is written in a page; undefined when it is not one text, or no MDX.
 * @param tags what it may refer to.
 */
export function readMarkdown(
  written: string,
  syntax: Syntax,
  tags: readonly Tag[],
): TaggedText | undefined {
  const wrapper = WRAPPERS[syntax];
  if (!wrapper) return undefined;
  const definitions = definitionsFor(tags);
  const {text, tree} = parsePage(
    `${wrapper.before}${written}${wrapper.behind}${definitions === '' ? '' : `\n\n${definitions}`}`,
  );
  const blocks = (tree?.children ?? []).filter(
    ({type}) => type !== 'definition' && type !== 'footnoteDefinition',
  );
  const node = blocks.length === 1 ? descend(blocks[0], wrapper.depth - 1) : undefined;
  if (node?.type !== wrapper.find || !('children' in node)) return undefined;
  return readInlineTags(text, node.children);
}

const escapeStart = (text: string): string =>
  text
    .replace(/^([#>+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^(i|e)(?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
const escapeWords = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>~|]/g, '\\$&')
    .replace(/&(?=#|\w)/g, '\\&')
    .replace(/:(?=\p{L})/gu, '\\:');
const pipes = (text: string): string => text.replaceAll('|', '\\|');

/** Words between quotation marks: the title of a link, where a backslash escapes, or a property of a component, where a reference does. */
function quoted({kind, close}: Tag, words: string, isEscaped: boolean): string {
  const quote = close.charAt(0);
  if (kind === 'property')
    return (isEscaped ? words.replaceAll('&', '&amp;') : words).replaceAll(
      quote,
      `&#${quote.charCodeAt(0)};`,
    );
  const text = isEscaped ? words.replaceAll('\\', '\\\\').replace(/&(?=#|\w)/g, '\\&') : words;
  return quote === ')' ? text.replace(/[()]/g, '\\$&') : text.replaceAll(quote, `\\${quote}`);
}

function assemble({parts, tags}: TaggedText, syntax: Syntax, isEscaped: boolean): string {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const before = (at: number): Tag | undefined => {
    const part = parts[at - 1];
    const tag = typeof part === 'object' && part.at === 'open' ? byId.get(part.tag) : undefined;
    return tag?.kind === 'title' || tag?.kind === 'property' ? tag : undefined;
  };
  // Within a word, only asterisks are marks.
  const mark = (tag: Tag, text: string): string =>
    isEscaped && (tag.kind === 'italic' || tag.kind === 'bold') ? text.replaceAll('_', '*') : text;
  return parts
    .map((part, at) => {
      if (typeof part !== 'string') {
        const tag = byId.get(part.tag);
        return tag ? mark(tag, part.at === 'close' ? tag.close : tag.open) : '';
      }
      const tag = before(at);
      if (tag)
        return syntax === 'cell'
          ? pipes(quoted(tag, part, isEscaped))
          : quoted(tag, part, isEscaped);
      if (!isEscaped) return syntax === 'cell' ? pipes(part) : part;
      return at === 0 ? escapeStart(escapeWords(part)) : escapeWords(part);
    })
    .join('');
}

/** Writes words as Markdown, with no more escapes than are needed; undefined when no way of writing reads back as the same. */
function writeMarkdown(text: TaggedText, syntax: Syntax): string | undefined {
  return [false, true]
    .map((isEscaped) => assemble(text, syntax, isEscaped))
    .find((written) => {
      const read = readMarkdown(written, syntax, text.tags);
      return (
        read && partsKey(alignTags(text.tags, read, true).parts) === partsKey(tidyParts(text.parts))
      );
    });
}

const wordsOf = (text: TaggedText): string => assemble(text, 'plain', false);

/** Writes a text as its file has to have it; undefined when that cannot be. */
export function writeText(text: TaggedText, syntax: Syntax): string | undefined {
  switch (syntax) {
    case 'plain':
      return wordsOf(text);
    // The site reads YAML 1.1, in which more words are dates or booleans and need quotes.
    case 'yaml':
      return stringify(wordsOf(text), {version: '1.1', lineWidth: 0}).trimEnd();
    case 'attribute':
      return `"${wordsOf(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    case 'code':
      return /[\r\n]/.test(wordsOf(text)) ? undefined : wordsOf(text);
    default:
      return writeMarkdown(text, syntax);
  }
}

/** Reads what a translator wrote on a line of PO. */
export function readWritten(
  written: string,
  syntax: Syntax,
  tags: readonly Tag[],
): TaggedText | undefined {
  if (!WRAPPERS[syntax]) return readPlainTags(written);
  return readMarkdown(written, syntax, tags);
}
