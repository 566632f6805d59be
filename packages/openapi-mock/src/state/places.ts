import type {Api, Endpoint} from '../route/api.ts';

/** A collection in the paths of a description, and what the description offers for it. */
export type Collection = {
  /** The path template of the collection: `/things/{id}/parts`. */
  path: string;
  /** The path template of an item, if the description has it: `/things/{id}/parts/{partId}`. */
  itemPath?: string;
  /** The name of the item's path parameter. */
  param?: string;
  /** Whether only known ids exist: the description offers a list, or a way to create items. */
  isStrict: boolean;
};

/** An item that a path leads to, or through: its collection and the name of its path parameter. */
export type ItemPlace = {collection: Collection; param: string};

/** The place of an endpoint among the collections. */
export type Place = {
  /** The collection that the path names, or whose item it names. */
  collection?: Collection;
  /** Whether the path names an item. */
  isItem: boolean;
  /** The items that the path leads through, the outermost first. */
  parents: ItemPlace[];
};

/** Returns the name of a segment that is a variable as a whole. */
const variableOf = (segment: string): string | undefined => /^\{([^{}]+)\}$/.exec(segment)?.[1];

const startOf = (segments: readonly string[], length: number): string =>
  segments.slice(0, length).join('/');

/** Finds the paths of items by the paths of their collections. */
function itemPathsOf(endpoints: readonly Endpoint[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const {path, method} of endpoints) {
    const segments = path.replace(/\/$/, '').split('/');
    const isItem = variableOf(segments.at(-1) ?? '') !== undefined && method !== 'POST';
    const owner = startOf(segments, segments.length - 1);
    if (isItem && !found.has(owner)) found.set(owner, segments.join('/'));
  }
  return found;
}

export type Places = {
  placeOf: (endpoint: Endpoint) => Place;
  /** Finds the collection at a path with ids: `/things/1/parts`. */
  collectionOf: (path: string) => Collection | undefined;
  /** The path templates of all collections. */
  templates: () => string[];
  hasMethod: (collection: Collection, method: string) => boolean;
};

/** Finds the collections of a description from its paths alone: `/things` and `/things/{id}`. */
export function createPlaces(api: Api): Places {
  const itemPaths = itemPathsOf(api.endpoints);
  const paths = new Set(api.endpoints.map(({path}) => path));
  const places = new Map<string, Place>();

  const findPath = (path: string): string => (paths.has(`${path}/`) ? `${path}/` : path);

  const collectionAt = (bare: string): Collection | undefined => {
    const path = findPath(bare);
    const itemPath = itemPaths.get(bare);
    const lists = api.find('GET', path) !== undefined;
    const creates = api.find('POST', path) !== undefined;
    if (itemPath === undefined) return lists && creates ? {path: bare, isStrict: false} : undefined;
    const param = variableOf(itemPath.split('/').at(-1) ?? '') ?? '';
    return {path: bare, itemPath: findPath(itemPath), param, isStrict: lists || creates};
  };

  const makePlace = (path: string): Place => {
    const segments = path.replace(/\/$/, '').split('/');
    const last = segments.length - 1;
    const parents = segments.slice(0, last).flatMap((segment, index): ItemPlace[] => {
      const param = variableOf(segment);
      const collection = param === undefined ? undefined : collectionAt(startOf(segments, index));
      return collection && param !== undefined ? [{collection, param}] : [];
    });
    const isItem = variableOf(segments.at(-1) ?? '') !== undefined;
    const collection = collectionAt(isItem ? startOf(segments, last) : segments.join('/'));
    return {isItem, parents, ...(collection ? {collection} : {})};
  };

  const templates = (): string[] =>
    [...new Set([...itemPaths.keys(), ...paths])]
      .map((path) => path.replace(/\/$/, ''))
      .filter((path) => collectionAt(path) !== undefined);

  return {
    placeOf({path}) {
      const place = places.get(path) ?? makePlace(path);
      places.set(path, place);
      return place;
    },
    collectionOf(path) {
      const template = templates().find((one) => fits(one, path));
      return template === undefined ? undefined : collectionAt(template);
    },
    templates,
    hasMethod: ({path}, method) => api.find(method, findPath(path)) !== undefined,
  };
}

/** Whether a path template fits a path, segment by segment. */
function fits(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => segment.startsWith('{') || segment === given[index])
  );
}
