/** Elided words of Italian and French, which dictionaries have with an apostrophe or not at all. */
const ELIDED: Record<string, ReadonlySet<string>> = {
  it: new Set(
    'l d c n s t v m un gl all dall dell nell sull coll quell quest bell sant ciascun nessun alcun qualcun qualcos altr senz anch com cos dov quand quant mezz tutt pover grand'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'l d c n s t m j qu jusqu lorsqu puisqu quoiqu presqu quelqu entr aujourd'.split(' '),
  ),
};

/** Endings that the project's words may take, beside their form in the list. */
const ENDINGS: Record<string, RegExp> = {
  nl: /(?:'s|en|(?<!ch|sh|[sxz])s|n|e)$/,
  de: /(?:en|es|er|n|s|e)$/,
};

/** Languages with compound nouns, and the letters that may link their parts. */
const LINKS: Record<string, readonly string[]> = {
  nl: ['', 's', 'en', 'n'],
  de: ['', 's', 'n', 'en', 'es'],
  da: ['', 's', 'e'],
  sv: ['', 's'],
  nb: ['', 's', 'e'],
};

/** The shortest part of a compound. */
const SHORTEST = 3;

export const languageOf = (locale: string): string =>
  locale.toLowerCase().split(/[-_]/)[0] ?? locale;

/** Whether some letters before an apostrophe are a word of the language that has lost its last letter: `dell`. */
export const isElided = (letters: string, locale: string): boolean =>
  ELIDED[languageOf(locale)]?.has(letters.toLowerCase()) ?? false;

/** A word without the endings that the project's own words may take, itself first: `sandboxes`, `sandbox`. */
export function stemsOf(word: string, locale: string): string[] {
  const language = languageOf(locale);
  if (language === 'it')
    return [
      word,
      ...(/[aeio]$/.test(word) ? ['a', 'e', 'i', 'o'].map((end) => word.slice(0, -1) + end) : []),
    ];
  const ending = ENDINGS[language];
  return ending?.test(word) ? [word, word.replace(ending, '')] : [word];
}

/** The two parts that a word may be put together from, in a language that does so. */
export function partsOf(word: string, locale: string): [string, string][] {
  const links = LINKS[languageOf(locale)] ?? [];
  const found: [string, string][] = [];
  for (let at = SHORTEST; at <= word.length - SHORTEST; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    for (const link of links)
      if (left.endsWith(link) && left.length - link.length >= SHORTEST)
        found.push([left.slice(0, left.length - link.length), right]);
  }
  return found;
}
