import {isObject} from '../../json/coerce.ts';
import type {DescriptionFinding} from '../../operation/find-operations.ts';
import type {Json, JsonObject, Schema} from '../../operation/types.ts';
import {UNRESOLVED} from '../../schema/bundle-keywords.ts';
import {bundleForReading} from '../../schema/bundle-schema.ts';
import type {Use} from '../../schema/excluded-properties.ts';
import type {SchemaNode} from './types.ts';
import {componentsOf} from './components.ts';
import {firstComponent, mergedOf, targetOf, type Source} from './source.ts';
import {structureOf} from './structure.ts';
import {headOf, valueWords} from './words.ts';

/** The schemas of one page, which share its size. */
export type SchemaTree = {
  /** Returns the node of a schema; `finish` fills it. */
  read: (schema: Json, at: string[], use?: Use) => SchemaNode;
  /** Counts an example of the page, which leaves less room for schemas. */
  addExample: (text: string) => void;
  /** Fills the nodes, those near the top of the page first. The first is filled whatever its size is if it is forced. */
  finish: (options?: {first?: boolean}) => void;
  /** The component schemas whose content is nowhere on the page because of its size. */
  elsewhere: () => string[];
  /** Whether a part was left out, or the schemas that cannot be left out are too large. */
  isTooLarge: () => boolean;
  findings: DescriptionFinding[];
};

/**
 * How much HTML a page may have for its schemas and examples, in characters. In GitHub's reference, schemas have 0.8 to 1.3
 * times the estimated size, and sidebar, live example and frame up to 70 KB, so that such a page stays below 300 KB.
 */
export const PAGE_SIZE = 180_000;

/** About as many characters as a node without texts has in HTML. */
const NODE_SIZE = 420;
const VALUE_SIZE = 70;

/** Longer examples have no colours, which make the HTML of a text larger. */
const COLOURED = 10_000;
const COLOUR_SIZE = 4;

/** A schema around another one. */
type Above = {identity: unknown; name: string | undefined};

/** A schema that is read at once, without the component schemas within it. */
type Unit = {size: number; pending: Pending[]};

/** A component schema whose content is not read yet. */
type Pending = {
  node: SchemaNode;
  schema: Schema;
  source: Source;
  /** The schemas around it and itself. */
  above: readonly Above[];
  target: {key: string; name?: string};
};

const sizeOf = ({description = '', enum: values = []}: SchemaNode): number =>
  NODE_SIZE + description.length + VALUE_SIZE * values.length;

/** The identity of a schema, for finding recursion: its reference, or the object itself. */
function identityOf(schema: Schema, key: string | undefined): unknown {
  if (key !== undefined) return key;
  const {allOf, ...rest} = schema;
  // Merging makes such a schema anew each time, from the same parts.
  const isJoined = Array.isArray(allOf) && allOf.length === 2 && Object.keys(rest).length === 0;
  return isJoined ? (allOf as unknown[])[1] : schema;
}

export function createSchemaTree(document: JsonObject, size = PAGE_SIZE): SchemaTree {
  const components = componentsOf(document);
  const queue: Pending[] = [];
  const findings = new Map<string, DescriptionFinding>();
  const shown = new Set<string>();
  const left = new Set<string>();
  const known = new Map<string, number>();
  let remaining = size;

  const report = (value: unknown): void => {
    if (!isObject(value)) return;
    const finding = {pointer: String(value.pointer), message: String(value.message)};
    findings.set(`${finding.pointer} ${finding.message}`, finding);
  };

  const contentOf = (
    schema: Schema,
    source: Source,
    above: readonly Above[],
    unit: Unit,
    name: string | undefined,
  ): SchemaNode => {
    report(mergedOf(schema, source)[UNRESOLVED]);
    const head = headOf(schema, source, name);
    const node = {
      ...head,
      ...valueWords(schema, source, head.types),
      ...structureOf(schema, source, (child) => nodeOf(child, source, above, unit)),
    };
    unit.size += sizeOf(node);
    return node;
  };

  const nodeOf = (
    schema: Json,
    source: Source,
    above: readonly Above[],
    unit: Unit,
  ): SchemaNode => {
    if (schema === false) return {types: [], never: true};
    if (!isObject(schema)) return {types: []};
    const own = schema as Schema;
    const target = targetOf(own, source);
    const identity = identityOf(own, target?.key);
    const name = target?.name;
    if (above.some((one) => one.identity === identity)) {
      const around = above.filter((one) => one.name !== undefined).at(-1)?.name;
      const head = headOf(own, source, name ?? firstComponent(own, source) ?? around);
      const {items} = mergedOf(own, source);
      // The type of a list names that of its items.
      const types = isObject(items) ? headOf(items as Schema, source, undefined).types : [];
      return {...head, ...(types.length > 0 ? {items: {types}} : {}), recursive: true};
    }
    const inside = [...above, {identity, name}];
    if (!target || name === undefined) return contentOf(own, source, inside, unit, undefined);
    const node = headOf(own, source, name);
    unit.size += sizeOf(node);
    unit.pending.push({node, schema: own, source, above: inside, target});
    return node;
  };

  const fill = ({node, schema, source, above, target}: Pending, isForced: boolean): void => {
    const {name = '', key} = target;
    const size = known.get(key) ?? 0;
    // The words about it are counted where it stands.
    const unit: Unit = {size: -sizeOf(node), pending: []};
    const content =
      size > remaining && !isForced
        ? undefined
        : contentOf(schema, source, above, unit, target.name);
    if (content) known.set(key, unit.size);
    if (content && (isForced || unit.size <= remaining)) {
      Object.assign(node, content);
      queue.push(...unit.pending);
      remaining -= unit.size;
      shown.add(name);
    } else {
      node.elsewhere = true;
      left.add(name);
    }
  };

  return {
    read(schema, at, use) {
      const {schema: bundled, ...rest} = bundleForReading(document, schema, at, use);
      const source: Source = {...rest, components, use};
      const unit: Unit = {size: 0, pending: []};
      const node = nodeOf(bundled, source, [], unit);
      queue.push(...unit.pending);
      remaining -= unit.size;
      return node;
    },

    addExample(text) {
      remaining -= text.length * (text.length > COLOURED ? 1 : COLOUR_SIZE);
    },

    finish({first = false} = {}) {
      // The queue grows while it is worked off.
      for (const [index, pending] of queue.entries()) fill(pending, first && index === 0);
      queue.length = 0;
    },

    elsewhere: () => [...left].filter((name) => !shown.has(name)),

    isTooLarge: () => left.size > 0 || remaining < 0,

    get findings() {
      return [...findings.values()];
    },
  };
}
