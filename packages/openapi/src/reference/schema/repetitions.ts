import {alternativePath, itemsPath, joinPath} from '../../schema/schema-path.ts';
import type {SchemaNode} from './types.ts';

/** Objects with fewer properties are shown each time. */
const FEWEST = 5;

/** The keys of a node about what is inside its values. */
const STRUCTURE = [
  'properties',
  'patternProperties',
  'additional',
  'propertyNames',
  'dependentRequired',
  'dependentSchemas',
  'items',
  'tuple',
  'rest',
  'contains',
  'choices',
  'not',
  'conditions',
  'also',
] as const;

/** The content of an object as text; undefined where it is too small to stand for another. */
function contentOf(node: SchemaNode): string | undefined {
  if ((node.properties?.length ?? 0) < FEWEST) return undefined;
  return JSON.stringify(STRUCTURE.map((key) => node[key] ?? null));
}

/** Removes the content of a node. */
function removeContent(node: SchemaNode): void {
  for (const key of STRUCTURE) delete node[key];
}

/**
 * Removes the content of objects that have the same as an earlier one, whose path they get as `sameAs`. Objects in maps
 * and tuples stay as they are. The tree is changed in place.
 */
export function removeRepetitions(root: SchemaNode): void {
  const paths = new Map<string, string>();
  const visit = (node: SchemaNode, path: string): void => {
    const content = contentOf(node);
    const first = content === undefined ? undefined : paths.get(content);
    if (first !== undefined) {
      removeContent(node);
      node.sameAs = first;
      return;
    }
    // A list has the line of its property.
    const line = path.replace(/(\[\])+$/, '');
    if (content !== undefined && line !== '') paths.set(content, line);
    for (const {name, schema} of node.properties ?? []) visit(schema, joinPath(path, name));
    if (node.items) visit(node.items, itemsPath(path));
    for (const {name, value = name, schema} of (node.choices ?? []).flatMap(
      (one) => one.alternatives,
    ))
      visit(schema, alternativePath(path, value));
  };
  visit(root, '');
}
