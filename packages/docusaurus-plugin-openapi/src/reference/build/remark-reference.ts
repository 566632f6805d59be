import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {VFile} from 'vfile';
import {nearestNames} from '@batchwise/openapi/finding';
import {findOperation} from '@batchwise/openapi/operation';
import {attribute, fail, setAttribute} from '../../api/mdx-nodes.ts';
import type {Api} from '../../api/operations.ts';
import {SECTIONS, type SectionName} from '../types.ts';
import {type Part, referencePart, schemaPart} from './parts.ts';

const isSection = (name: string): name is SectionName =>
  (SECTIONS as readonly string[]).includes(name);

function setData(file: VFile, node: MdxJsxFlowElement, {data, why}: Part<object>): void {
  if (data === undefined) fail(file, node, `<${node.name}>: ${why}`);
  setAttribute(node, 'data', JSON.stringify(data));
}

/** Gives `<Reference operation="…" only="…"/>` what it shows. */
export function addReference(api: Api, file: VFile, node: MdxJsxFlowElement): void {
  const named = findOperation(api.operations, attribute(node, 'operation') ?? '');
  const only = attribute(node, 'only');
  if (!named.found) return fail(file, node, `<Reference>: ${named.why}`);
  if (only === undefined) return setData(file, node, referencePart(api, named.found));
  if (isSection(only)) return setData(file, node, referencePart(api, named.found, only));
  const near = nearestNames(only, SECTIONS, 1).join(', ');
  return fail(
    file,
    node,
    `<Reference> has only="${only}". Similar: ${near}. Use one of ${SECTIONS.join(', ')}.`,
  );
}

/** Gives `<Schema name="…"/>` what it shows. */
export const addSchema = (api: Api, file: VFile, node: MdxJsxFlowElement): void =>
  setData(file, node, schemaPart(api, attribute(node, 'name') ?? ''));
