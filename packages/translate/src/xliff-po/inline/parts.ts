import type {Part, Tag, TaggedText, Unit} from '../types.ts';

/** Line breaks and indents within a paragraph say nothing; a no-break space does. */
export const squeeze = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ');

/** Joins neighbouring texts and, unless `keepsSpace`, collapses white space and trims the ends. */
export function tidyParts(parts: readonly Part[], keepsSpace = false): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  const squeezed = keepsSpace
    ? joined
    : joined.map((part) => (typeof part === 'string' ? squeeze(part) : part));
  if (!keepsSpace) {
    const [first, last] = [squeezed[0], squeezed.at(-1)];
    if (typeof first === 'string') squeezed[0] = first.replace(/^ /, '');
    if (typeof last === 'string')
      squeezed[squeezed.length - 1] = String(squeezed.at(-1)).replace(/ $/, '');
  }
  return squeezed.filter((part) => part !== '');
}

/** The same for two texts that say the same with the same tags. */
export const partsKey = (parts: readonly Part[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : `\u0001${part.at}${part.tag}\u0002`))
    .join('');

/** Whether two texts say the same, white space included. */
export const isSameText = (one: TaggedText | undefined, other: TaggedText): boolean =>
  one !== undefined &&
  partsKey(tidyParts(one.parts, true)) === partsKey(tidyParts(other.parts, true));

/** The words alone. */
export const wordsOfParts = (parts: readonly Part[]): string =>
  parts.filter((part) => typeof part === 'string').join(' ');

/** Whether there is anything to translate: words, or a number with a separator, which languages write in their own way. */
export const hasWords = (parts: readonly Part[]): boolean =>
  /\p{L}|\d[.,]\d/u.test(wordsOfParts(parts));

/** Marks that a translation may leave out: they are looks, or nothing that a reader sees. */
export const isRequired = ({kind}: Tag): boolean =>
  !['bold', 'italic', 'struck', 'break', 'comment'].includes(kind);

/** Marks that a translation may add, as for a foreign term. */
export const isAddable = ({kind}: Tag): boolean =>
  kind === 'bold' || kind === 'italic' || kind === 'struck';

/** How a tag is shown to people. */
export const tagName = ({open, close}: Tag): string => (close === '' ? open : `${open}…${close}`);

/** Which of the known tags each tag of a text is: the same key first, then the same kind, in their order. */
function partnersOf(
  known: readonly Tag[],
  tags: readonly Tag[],
  isStrict: boolean,
): Map<number, number> {
  const partners = new Map<number, number>();
  const left = [...known];
  const take = (tag: Tag, fits: (one: Tag) => boolean): void => {
    const at = left.findIndex(fits);
    if (at !== -1 && !partners.has(tag.id)) partners.set(tag.id, (left.splice(at, 1)[0] as Tag).id);
  };
  for (const tag of tags) take(tag, ({key}) => key === tag.key);
  if (!isStrict)
    for (const tag of tags)
      take(tag, ({kind, close}) => kind === tag.kind && (close === '') === (tag.close === ''));
  return partners;
}

/**
 * A text whose tags have the numbers of those that they are in another one; what is new gets new numbers.
 * @param isStrict whether a tag has to be the very same, not only of the same kind.
 */
export function alignTags(known: readonly Tag[], text: TaggedText, isStrict = false): TaggedText {
  const partners = partnersOf(known, text.tags, isStrict);
  let next = Math.max(0, ...known.map(({id}) => id));
  const idOf = new Map(text.tags.map(({id}) => [id, partners.get(id) ?? (next += 1)]));
  return {
    tags: text.tags.map((tag) => ({...tag, id: idOf.get(tag.id) ?? tag.id})),
    parts: text.parts.map((part) =>
      typeof part === 'string' ? part : {...part, tag: idOf.get(part.tag) ?? part.tag},
    ),
  };
}

export const tidy = (unit: Pick<Unit, 'syntax'>, parts: readonly Part[]): Part[] =>
  tidyParts(parts, unit.syntax === 'plain');
export const isSame = (
  unit: Pick<Unit, 'syntax'>,
  one: readonly Part[],
  other: readonly Part[],
): boolean => partsKey(tidy(unit, one)) === partsKey(tidy(unit, other));
