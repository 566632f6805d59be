import type {Nodes} from 'mdast';
import {isScalar, isSeq, parseDocument} from 'yaml';
import {isHeadingId} from '../../markdown/normal-form.ts';
import {FRONT_MATTER} from '../../markdown/parse.ts';
import type {Block, Page} from '../../markdown/types.ts';
import {TRANSLATED_PROPERTIES} from '../../markdown/units.ts';
import type {Segment, Syntax} from '../types.ts';
import {codeSegments} from './code-segments.ts';
import {readInlineTags, readPlainTags} from './inline-tags.ts';

/** The source text of a segment; a value of YAML or of a property is without its quotes. */
export const segmentText = (
  {text}: Page,
  {start, end, syntax, text: {parts, tags}}: Segment,
): string =>
  syntax === 'yaml' || syntax === 'attribute'
    ? parts
        .map((part) => (typeof part === 'string' ? part : (tags[part.tag - 1]?.open ?? '')))
        .join('')
    : text.slice(start, end);

/** The values of one key of the front matter: one, or one for each item of a list. */
function metaSegments({text}: Page, key: string): Segment[] {
  const found = FRONT_MATTER.exec(text);
  const base = text.indexOf('\n') + 1;
  const node = parseDocument(found?.[1] ?? '', {prettyErrors: false}).get(key, true);
  const scalars = isSeq(node) ? node.items : [node];
  return scalars.flatMap((scalar): Segment[] => {
    if (!isScalar(scalar) || !scalar.range || scalar.value === null) return [];
    const [start, end] = [base + scalar.range[0], base + scalar.range[1]];
    return [
      {
        start,
        end,
        line: text.slice(0, start).split('\n').length,
        syntax: 'yaml',
        text: readPlainTags(String(scalar.value)),
      },
    ];
  });
}

type Positioned = {
  name?: string;
  value?: unknown;
  position?: {start: {offset?: number; line: number}; end: {offset?: number}};
};

/** The properties of a component that readers see. */
function attributeSegments({text}: Page, {node}: Block): Segment[] {
  if (node?.type !== 'mdxJsxFlowElement') return [];
  return (node.attributes as Positioned[]).flatMap(({name = '', value, position}): Segment[] => {
    const [from, end] = [position?.start.offset, position?.end.offset];
    if (
      !TRANSLATED_PROPERTIES.has(name) ||
      typeof value !== 'string' ||
      from === undefined ||
      end === undefined
    )
      return [];
    const start = text.indexOf('=', from) + 1;
    return [
      {
        start,
        end,
        line: position?.start.line ?? 1,
        syntax: 'attribute',
        text: readPlainTags(value),
      },
    ];
  });
}

/** The range of a cell whose first or last node has no position, such as an autolink. */
function cellRange({text}: Page, {position}: Nodes): Pick<Segment, 'start' | 'end' | 'line'> {
  const from = position?.start.offset ?? 0;
  const raw = text.slice(from, position?.end.offset ?? from);
  const inner = /^\|?\s*(.*?)\s*\|?$/ds.exec(raw)?.indices?.[1] ?? [0, 0];
  return {start: from + inner[0], end: from + inner[1], line: position?.start.line ?? 1};
}

const SYNTAX: Partial<Record<Block['kind'], Syntax>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  cell: 'cell',
  title: 'title',
};

/** All that is translated of a block, in its order. */
export function segmentsOf(page: Page, block: Block): Segment[] {
  const {kind, node, start, within} = block;
  if (kind === 'meta') return metaSegments(page, within[0] ?? '');
  if (kind === 'component') return attributeSegments(page, block);
  if (kind === 'code') return codeSegments(page, block);
  const syntax = SYNTAX[kind];
  if (!syntax || !node || !('children' in node) || node.children.length === 0) return [];
  const nodes =
    kind === 'heading' ? node.children.filter((one) => !isHeadingId(one)) : node.children;
  const text = readInlineTags(page.text, nodes);
  if (nodes[0]?.position && nodes.at(-1)?.position)
    return [
      {start: start.offset, end: start.offset + block.text.length, line: start.line, syntax, text},
    ];
  return kind === 'cell' ? [{...cellRange(page, node), syntax, text}] : [];
}
