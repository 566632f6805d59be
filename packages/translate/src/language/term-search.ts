/**
 * A pattern to be found as a whole word, with up to `more` letters behind it, and small letters that it begins with, which are
 * looked for much faster. What stands around it is no part of the pattern: a thousand patterns with all letters of Unicode take
 * seconds to compile.
 */
export type Search = {
  letters: string;
  /** The first of them. */ first: string;
  pattern: RegExp;
  more: number;
};

/** So many first letters of a word are looked up before it is searched. */
const FIRST = 3;

/** Where a pattern was found, from 0. */
export type Found = {at: number; end: number; text: string};

/** A text as a part of a pattern: any white space for a space, either apostrophe for one. */
export const escape = (text: string): string =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/[’']/g, "[’']");

/** A term as it is looked for: its letters, and how many more may follow. */
export type Inflected = Pick<Search, 'more'> & {source: string};

/** A term in its usual endings, such as plurals, which only the last letters show. */
export function inflected(term: string, locale: string): Inflected {
  if (locale.startsWith('it'))
    return {
      source: /\p{Ll}[aeio]$/u.test(term) ? `${escape(term.slice(0, -1))}[aeio]` : escape(term),
      more: 0,
    };
  if (locale.startsWith('nl')) return {source: `${escape(term)}(?:[’']s|en|s|n|e)?`, more: 0};
  if (locale.startsWith('en')) return {source: `${escape(term)}(?:s|es|d|ed|ing)?`, more: 0};
  return {source: escape(term), more: 2};
}

/** An English term in its endings: "cancelled" for "cancel". */
export const inflectedEnglish = (term: string): Inflected => ({
  source: escape(term.replace(/e$/, '')),
  more: 4,
});

/** A term without its last letter, which endings may replace, up to its first sign that is no letter. */
const lettersOf = (term: string): string =>
  /^\p{L}*/u.exec(term.slice(0, -1).toLowerCase())?.[0] ?? '';

export function searchFor(
  term: string,
  {source, more}: Inflected,
  isCaseSensitive = false,
): Search {
  const letters = lettersOf(term);
  return {
    letters,
    first: letters.slice(0, FIRST),
    pattern: new RegExp(source, isCaseSensitive ? 'uy' : 'iuy'),
    more,
  };
}

const LETTER = /\p{L}/u;
const BEFORE = /[\p{L}\p{N}/_@-]/u;
const BEHIND = /[\p{L}\p{N}/_]/u;

/** Where a match with the letters behind it ends; undefined when it is no whole word. */
function endOfWord(text: string, at: number, end: number, more: number): number | undefined {
  if (at > 0 && BEFORE.test(text.charAt(at - 1))) return undefined;
  let last = end;
  while (last < end + more && LETTER.test(text.charAt(last))) last += 1;
  return BEHIND.test(text.charAt(last)) ? undefined : last;
}

/** A text made ready for several searches: in small letters, too. */
export type Searched = {text: string; lower: string};

export const toSearched = (text: string): Searched => ({text, lower: text.toLowerCase()});

/** The first letters of the words of a text: a term whose `first` is none of them is not in it. */
export function beginningsOf({lower}: Searched): ReadonlySet<string> {
  const beginnings = new Set<string>(['']);
  for (const [word] of lower.matchAll(/\p{L}+/gu))
    for (let length = 1; length <= FIRST; length += 1) beginnings.add(word.slice(0, length));
  return beginnings;
}

/** All places of a text in which a pattern is found. */
export function findAll(
  {letters, pattern, more}: Search,
  {text, lower}: Searched,
): readonly Found[] {
  // Lower-casing may change the length of a text: then every place is tried.
  const wanted = lower.length === text.length ? letters : '';
  const found: Found[] = [];
  for (let at = lower.indexOf(wanted); at !== -1 && at < text.length;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const end = match ? endOfWord(text, at, at + match[0].length, more) : undefined;
    if (end !== undefined) found.push({at, end, text: text.slice(at, end)});
    at = lower.indexOf(wanted, end ?? at + 1);
  }
  return found;
}
