import {locate} from '../document/reference.ts';
import {visitObjects} from '../document/visit.ts';
import {toPointer} from '../json/pointer.ts';
import type {LocatedOperation} from '../operation/find-operations.ts';
import type {JsonObject} from '../operation/types.ts';
import {lineagesOf} from '../schema/inheritance.ts';
import {locatedOperations} from './located-operations.ts';
import {findWebhooks} from './overview.ts';
import {componentsOf, ownerOf} from './schema/components.ts';

/** Where a component schema is used: the ids of operations and webhooks, and the names of schemas with pages. */
export type SchemaUses = {operations: string[]; webhooks: string[]; schemas: string[]};

/** The part of a description that a reference is in, by its JSON pointer. */
type Users = Map<string, Set<string>>;

/** The path of the item that an operation is in, whose parameters are its own as well. */
const itemPath = ({at}: LocatedOperation): string[] =>
  at.slice(0, at.at(-2) === 'additionalOperations' ? -2 : -1);

/** The ids of operations by their pointers, and by those of their path items. */
function idsByPointer(operations: readonly LocatedOperation[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const one of operations)
    for (const path of [one.at, itemPath(one)]) {
      const pointer = toPointer(path);
      ids.set(pointer, [...(ids.get(pointer) ?? []), one.id]);
    }
  return ids;
}

/** Returns a function that finds the smallest part with a name of its own that a path is in. */
function createPartFinder(
  document: JsonObject,
  isNamed: (pointer: string) => boolean,
): (path: readonly string[]) => string | undefined {
  const {names} = componentsOf(document);
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const pointer = toPointer(path.slice(0, length));
      if (isNamed(pointer)) return pointer;
    }
    return ownerOf(path, names);
  };
}

const OLDER_WEBHOOKS = 'x-webhooks';

/** The parts that refer to each other part. */
function usersOf(
  document: JsonObject,
  partOf: (path: readonly string[]) => string | undefined,
): Users {
  const users: Users = new Map();
  const add = (target: readonly string[], path: readonly string[]): void => {
    const user = partOf(path);
    const pointer = toPointer(target);
    if (user !== undefined) users.set(pointer, (users.get(pointer) ?? new Set()).add(user));
  };
  const see = ({$ref: reference}: JsonObject, path: string[]): void => {
    if (typeof reference !== 'string') return;
    try {
      add(locate(document, reference, path), path);
    } catch {
      // The page that needs the reference reports it.
    }
  };
  visitObjects(document, see);
  // Before OpenAPI 3.1, webhooks are an extension, whose content is not visited.
  const {[OLDER_WEBHOOKS]: older} = document;
  if (older !== undefined)
    visitObjects({webhooks: older}, (value, path) =>
      see(value, [OLDER_WEBHOOKS, ...path.slice(1)]),
    );
  // Schemas that extend another are alternatives wherever it is used.
  for (const [base, {heirs}] of lineagesOf(document))
    for (const {path} of heirs)
      users.set(toPointer(path), (users.get(toPointer(path)) ?? new Set()).add(base));
  return users;
}

/**
 * Reads where the component schemas of a description are used.
 * @param pages the names of the schemas that have pages. A schema without one is shown wherever it is used, so its users
 * are those of the schemas in it.
 * @returns a function that returns the uses of a schema, in the order of the description.
 */
export function readSchemaUses(
  document: JsonObject,
  pages: ReadonlySet<string>,
): (name: string) => SchemaUses {
  const {paths, names} = componentsOf(document);
  const operations = idsByPointer([...locatedOperations(document).values()]);
  const webhooks = idsByPointer(findWebhooks(document).webhooks);
  const maps = [names, operations, webhooks];
  const users = usersOf(
    document,
    createPartFinder(document, (pointer) => maps.some((map) => map.has(pointer))),
  );
  const pointers = new Map<string, string[]>();
  for (const [pointer, name] of names) pointers.set(name, [...(pointers.get(name) ?? []), pointer]);

  return (own) => {
    const found = {
      operations: new Set<string>(),
      webhooks: new Set<string>(),
      schemas: new Set<string>(),
    };
    const seen = new Set<string>();
    const visit = (pointer: string): void => {
      if (seen.has(pointer)) return;
      seen.add(pointer);
      for (const user of users.get(pointer) ?? []) {
        const name = names.get(user);
        for (const id of operations.get(user) ?? []) found.operations.add(id);
        for (const id of webhooks.get(user) ?? []) found.webhooks.add(id);
        if (name === own) continue;
        if (name !== undefined && pages.has(name)) found.schemas.add(name);
        else if (name !== undefined) pointers.get(name)?.forEach(visit);
        else visit(user);
      }
    };
    pointers.get(own)?.forEach(visit);
    return {
      operations: [...locatedOperations(document).keys()].filter((id) => found.operations.has(id)),
      webhooks: [...found.webhooks],
      schemas: [...paths.keys()].filter((name) => found.schemas.has(name)),
    };
  };
}
