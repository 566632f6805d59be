import {isObject, list, text} from '../json/coerce.ts';
import type {JsonObject} from './types.ts';
import {allOperations} from './find-operations.ts';

/** A tag of a description, and the operations that have it as their first one. */
export type Tag = {
  name: string;
  /** The name for readers: `x-displayName`, or else the name. */
  title: string;
  description: string;
  /** The ids of the operations, in the order of the description. */
  operations: string[];
};

/** Tags with a heading of their own (`x-tagGroups`); those of no group have no name. */
export type TagGroup = {name?: string; tags: Tag[]};

/** Returns the tags in the order of the description; those that it uses without describing them come last. */
function readTags(document: JsonObject): Tag[] {
  const described = list(document.tags)
    .filter(isObject)
    .map(({name, description, 'x-displayName': title}): Tag => ({
      name: text(name),
      title: text(title) || text(name),
      description: text(description),
      operations: [],
    }));
  const tags = new Map(described.map((tag) => [tag.name, tag]));
  for (const {id, operation} of allOperations(document)) {
    const name = text(list(operation.tags)[0]);
    const tag = tags.get(name) ?? {name, title: name, description: '', operations: []};
    tag.operations.push(id);
    tags.set(name, tag);
  }
  return [...tags.values()];
}

/**
 * Returns the tags of a description with their operations, in the groups of `x-tagGroups`. Tags of no group come last.
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
  const others = [...left.values()];
  return [...groups, ...(others.length > 0 ? [{tags: others}] : [])].filter(
    ({tags}) => tags.length > 0,
  );
}
