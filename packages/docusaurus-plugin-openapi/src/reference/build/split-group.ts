/**
 * Splits the tags of a group into the one that the group is named after, which would be repeated within itself, and
 * the others.
 */
export function splitGroup<T extends {title: string}>(
  name: string | undefined,
  tags: readonly T[],
): {own?: T; others: T[]} {
  const own = tags.find(({title}) => title === name);
  return {...(own ? {own} : {}), others: tags.filter((tag) => tag !== own)};
}
