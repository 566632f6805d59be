import {translatableTexts} from '../description/translatable-texts.ts';
import {locate} from '../document/reference.ts';
import {isObject, list} from '../json/coerce.ts';
import {fromPointer, toPointer, valueAt} from '../json/pointer.ts';
import {schemesOf} from '../operation/security.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {lineagesOf} from '../schema/inheritance.ts';
import {schemaPointer} from './schemas.ts';

type Texts = Map<string, string[]>;

const cache = new WeakMap<JsonObject, Texts>();

/** The pointers of all texts, by the pointer of the object that has them. */
function textsByOwner(document: JsonObject): Texts {
  const known = cache.get(document);
  if (known) return known;
  const owners: Texts = new Map();
  for (const pointer of translatableTexts(document).keys()) {
    const owner = pointer.slice(0, pointer.lastIndexOf('/'));
    owners.set(owner, [...(owners.get(owner) ?? []), pointer]);
  }
  cache.set(document, owners);
  return owners;
}

/** The members of a description that other pages show, seen from the page of the whole description. */
const ELSEWHERE = new Set([
  'paths',
  'components',
  'tags',
  'definitions',
  'parameters',
  'responses',
]);

const schemePath = (document: JsonObject, name: string): string[] => [
  ...schemesOf(document).path,
  name,
];

const isOperation = (path: readonly string[]): boolean =>
  ['paths', 'webhooks', 'x-webhooks'].includes(path[0] ?? '') && path.length > 2;

/** The parts that the page of an operation shows beside the operation itself. */
function besideOperation(document: JsonObject, path: readonly string[], value: Json): string[][] {
  const operation = isObject(value) ? value : {};
  const levels = path.at(-2) === 'additionalOperations' ? 2 : 1;
  const item = path.slice(0, -levels);
  const owner = valueAt(document, item);
  const pathItem = isObject(owner) ? owner : {};
  const words = ['summary', 'description'].filter((key) => operation[key] === undefined);
  const requirements = list(operation.security ?? document.security).filter(isObject);
  const schemes = [...new Set(requirements.flatMap((one) => Object.keys(one)))];
  const [servers] = [
    [[...path, 'servers'], operation.servers],
    [[...item, 'servers'], pathItem.servers],
    [['servers'], document.servers],
  ]
    .filter(([, servers]) => list(servers as Json).length > 0)
    .map(([at]) => at as string[]);
  return [
    [...item, 'parameters'],
    ...words.map((key) => [...item, key]),
    ...schemes.map((name) => schemePath(document, name)),
    ...(servers ? [servers] : []),
  ];
}

function partsOf(document: JsonObject, path: string[]): string[][] {
  if (path.length === 0) {
    const own = Object.keys(document).filter(
      (key) => !ELSEWHERE.has(key) && (!key.startsWith('x-') || key === 'x-webhooks'),
    );
    return [...own.map((key) => [key]), schemePath(document, '').slice(0, -1)];
  }
  const value = valueAt(document, path) ?? null;
  return isOperation(path) ? [path, ...besideOperation(document, path, value)] : [path];
}

/**
 * Returns the JSON pointers of the translatable texts that a page about a pointer shows, also of those that it refers
 * to: of an operation, a schema, a tag, or the whole description (an empty pointer), which leaves out what has pages of its own.
 * @param elsewhere the component schemas that the page leaves out.
 */
export function textsAt(
  document: JsonObject,
  pointer: string,
  elsewhere: readonly string[] = [],
): string[] {
  const owners = textsByOwner(document);
  const lineages = lineagesOf(document);
  const found = new Set<string>();
  const seen = new Set(elsewhere.map((name) => schemaPointer(document, name) ?? ''));

  const follow = (reference: string, path: readonly string[]): void => {
    try {
      visit(locate(document, reference, path));
    } catch {
      // The page reports the reference.
    }
  };

  const visit = (path: string[]): void => {
    const here = toPointer(path);
    if (seen.has(here)) return;
    seen.add(here);
    const value = valueAt(document, path);
    if (typeof value === 'string') {
      const owner = here.slice(0, here.lastIndexOf('/'));
      if (owners.get(owner)?.includes(here)) found.add(here);
    }
    if (typeof value !== 'object' || value === null) return;
    owners.get(here)?.forEach((text) => found.add(text));
    // Schemas that extend this one are its alternatives.
    lineages.get(here)?.heirs.forEach((heir) => visit(heir.path));
    for (const [key, child] of Object.entries(value)) {
      if ((key === '$ref' || key === '$dynamicRef') && typeof child === 'string')
        follow(child, path);
      else if (typeof child === 'object' && child !== null) visit([...path, key]);
    }
  };

  for (const part of partsOf(document, fromPointer(pointer))) visit(part);
  return [...found];
}
