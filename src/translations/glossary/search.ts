/** A pattern to be found as a whole word, and small letters that it begins with, which are looked for much faster. */
export type Search = {letters: string; pattern: RegExp};

/** Where a pattern was found, from 0. */
export type Found = {at: number; end: number; text: string};

/** A text as a part of a pattern: any white space for a space, either apostrophe for one. */
export const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+').replace(/[’']/g, '[’\']');

/** A term in its usual endings: plurals and the like, told by the last letters only. */
export function inflected(term: string, locale: string): string {
  if (locale.startsWith('it') && /\p{Ll}[aeio]$/u.test(term)) return `${escape(term.slice(0, -1))}[aeio]`;
  return `${escape(term)}${locale.startsWith('nl') ? '(?:s|en|n|e|[’\']s)?' : locale.startsWith('it') ? '' : '\\p{Ll}{0,2}'}`;
}

/** A term without its last letter, which endings may replace, up to its first sign that is no letter. */
const lettersOf = (term: string): string => /^\p{L}*/u.exec(term.slice(0, -1).toLowerCase())?.[0] ?? '';

/** @param pattern what is looked for, which begins with the term but for its last letter. */
export function searchFor(term: string, pattern: string, isCaseSensitive = false): Search {
  return {letters: lettersOf(term), pattern: new RegExp(`(?<![\\p{L}\\p{N}/_@-])(?:${pattern})(?![\\p{L}\\p{N}/_])`, isCaseSensitive ? 'uy' : 'iuy')};
}

const NONE: readonly Found[] = [];

/**
 * All places of a text in which a pattern is found.
 * @param lower the text in small letters, made once for many searches.
 */
export function findAll({letters, pattern}: Search, text: string, lower = text.toLowerCase()): readonly Found[] {
  // Small letters may be more than the capitals that they stand for: each place is tried then.
  const wanted = lower.length === text.length ? letters : '';
  let at = lower.indexOf(wanted);
  if (at === -1) return NONE;
  const found: Found[] = [];
  while (at !== -1 && at < text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) found.push({at, end: at + match[0].length, text: match[0]});
    at = lower.indexOf(wanted, match ? at + match[0].length : at + 1);
  }
  return found;
}
