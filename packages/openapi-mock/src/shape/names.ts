/** A name without case and separators: `per_page`, `perPage` and `page[size]` differ in neither. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The singular of the last word of a collection's path: `batch` for `/import/batches`. */
export function singularOf(collection: string): string {
  const words = collection.split('/').filter((segment) => segment && !segment.startsWith('{'));
  const word = plainName(words.at(-1) ?? '');
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Names of ids that need no path parameter of that name. */
const IDS = ['id', '_id', 'uuid', 'guid', 'uid'];

/**
 * Chooses the property that identifies an item: the one named like the path parameter (`petId`), or
 * like its end (`id`, `name` for `petName`), else a usual one.
 */
export function idNameOf(
  names: readonly string[],
  param: string | undefined,
  collection: string,
): string | undefined {
  const wanted = plainName(param ?? '');
  const singular = singularOf(collection);
  const find = (test: (name: string) => boolean): string | undefined =>
    names.find((name) => test(plainName(name)));
  return (
    (wanted === '' ? undefined : find((name) => name === wanted)) ??
    names.find((name) => IDS.includes(name)) ??
    find((name) => name === `${singular}id`) ??
    (wanted === '' ? undefined : find((name) => name.length > 1 && wanted.endsWith(name)))
  );
}
