/*
 * Paths of schemas within the one of a body: `payment.card/number`, `items[].price`, `prices.*`. The path of an
 * alternative ends with a slash.
 */

/** The path of a property. */
export const joinPath = (path: string, name: string): string =>
  path === '' || path.endsWith('/') ? `${path}${name}` : `${path}.${name}`;

/** The path of the items of a list. */
export const itemsPath = (path: string): string => `${path}[]`;

/** The path of the entries of a map. */
export const entriesPath = (path: string): string => joinPath(path, '*');

/** The path of an alternative. @param name the value of its discriminator, or else its name. */
export const alternativePath = (path: string, name: string): string => `${joinPath(path, name)}/`;
