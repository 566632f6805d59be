/** Longer than any name of ours, and short enough for a path. */
const LONGEST = 80;

/**
 * The part of a URL that stands for a name: `createBatch` is `create-batch`. Letters of other scripts stay, since a
 * tag may have no others.
 */
export function toSlug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return words.slice(0, LONGEST).replace(/-+$/, '') || 'unnamed';
}

/** Makes slugs that differ: the second `create-batch` is `create-batch-2`. */
export function createSlugs(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const slug = toSlug(name);
    let unique = slug;
    for (let n = 2; taken.has(unique); n += 1) unique = `${slug}-${n}`;
    taken.add(unique);
    return unique;
  };
}
