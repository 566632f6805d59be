import {isObject, list, text} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {Json, JsonObject} from './types.ts';
import {allOperations} from './find-operations.ts';

/** A tag of a description, and the operations that have it as their first one. */
export type Tag = {
  name: string;
  /** The name for readers: `x-displayName`, the `summary` of OpenAPI 3.2, or else the name. */
  title: string;
  description: string;
  /** The name of the tag that this one is below (OpenAPI 3.2). */
  parent?: string;
  /** The ids of the operations, in the order of the description. */
  operations: string[];
};

/** Tags with a heading of their own: a group of `x-tagGroups`, or the tag that they are below; others have no name. */
export type TagGroup = {name?: string; tags: Tag[]};

/** A tag that says something of its operations and groups none: a badge, or an audience (OpenAPI 3.2, `kind`). */
export type Badge = Pick<Tag, 'title' | 'description'> & {kind: string};

/** Whether tags of a kind are for navigation, rather than badges or audiences (OpenAPI 3.2). */
const isForNavigation = (kind: Json | undefined): boolean => kind === undefined || kind === 'nav';

/** The name of a tag for readers. */
const titleOf = ({name, summary, 'x-displayName': title}: JsonObject): string =>
  text(title) || text(summary) || text(name);

/** Returns the badges of an operation in its order, each with the JSON pointer of its tag. */
export function readBadges(
  document: JsonObject,
  operation: JsonObject,
): (Badge & {pointer: string})[] {
  const tags = list(document.tags);
  return list(operation.tags).flatMap((name) => {
    const index = tags.findIndex((tag) => isObject(tag) && tag.name === name);
    const tag = tags[index];
    if (!isObject(tag) || isForNavigation(tag.kind)) return [];
    return [
      {
        title: titleOf(tag),
        description: text(tag.description),
        kind: text(tag.kind),
        pointer: toPointer(['tags', index]),
      },
    ];
  });
}

/** Returns the tags in the order of the description; those that it uses without describing them come last. */
function readTags(document: JsonObject): Tag[] {
  const described = list(document.tags)
    .filter(isObject)
    .filter(({kind}) => isForNavigation(kind))
    .map((tag): Tag => ({
      name: text(tag.name),
      title: titleOf(tag),
      description: text(tag.description),
      ...(text(tag.parent) ? {parent: text(tag.parent)} : {}),
      operations: [],
    }));
  const others = new Set(
    list(document.tags)
      .filter(isObject)
      .filter(({kind}) => !isForNavigation(kind))
      .map(({name}) => text(name)),
  );
  const tags = new Map(described.map((tag) => [tag.name, tag]));
  for (const {id, operation} of allOperations(document)) {
    const name = text(list(operation.tags).find((one) => !others.has(text(one))));
    const tag = tags.get(name) ?? {name, title: name, description: '', operations: []};
    tag.operations.push(id);
    tags.set(name, tag);
  }
  return [...tags.values()];
}

/** Groups the tags that others are below, first in their groups. */
function parentGroups(tags: ReadonlyMap<string, Tag>, take: (name: string) => Tag[]): TagGroup[] {
  const all = [...tags.values()];
  const isBelow = (tag: Tag | undefined, name: string, depth = 0): boolean =>
    tag?.parent !== undefined &&
    depth < all.length &&
    (tag.parent === name || isBelow(tags.get(tag.parent), name, depth + 1));
  const roots = all.filter(({parent}) => parent === undefined || !tags.has(parent));
  return roots.flatMap(({name, title}) => {
    const inside = all.filter((tag) => isBelow(tag, name)).map((tag) => tag.name);
    if (inside.length === 0) return [];
    return [{name: title, tags: [name, ...inside].flatMap(take)}];
  });
}

/**
 * Returns the tags of a description with their operations, in the groups of `x-tagGroups`, or else of
 * the tags that they are below. Tags of no group come last.
 * Operations without a tag are below a tag without a name.
 */
export function readTagGroups(document: JsonObject): TagGroup[] {
  const left = new Map(readTags(document).map((tag) => [tag.name, tag]));
  const take = (name: string): Tag[] => {
    const tag = left.get(name);
    left.delete(name);
    return tag ? [tag] : [];
  };
  const groups = list(document['x-tagGroups'])
    .filter(isObject)
    .map(({name, tags}): TagGroup => ({
      name: text(name),
      tags: list(tags).flatMap((tag) => take(text(tag))),
    }));
  const below = parentGroups(left, take);
  const others = [...left.values()];
  return [...groups, ...below, ...(others.length > 0 ? [{tags: others}] : [])].filter(
    ({tags}) => tags.length > 0,
  );
}
