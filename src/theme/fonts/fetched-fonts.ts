/** Set on `<html>` of a page that is drawn with the fonts of `fonts.css`. */
const ATTRIBUTE = 'data-fonts';
const FACES = ['1em Inter', "1em 'IBM Plex Mono'"];

/** Each language has font files of its own. */
const storageKey = (): string => `fonts-${document.documentElement.lang}`;

/** Draws the page with the fonts if they have been fetched before. Where nothing can be stored, pages keep the fonts of the system. */
export function applyFetchedFonts(): void {
  try {
    if (localStorage.getItem(storageKey()) !== null)
      document.documentElement.setAttribute(ATTRIBUTE, '');
  } catch {
    return;
  }
}

/** Fetches the fonts for the next page. */
export async function fetchFonts(): Promise<void> {
  try {
    const found = await Promise.all(FACES.map((face) => document.fonts.load(face)));
    if (found.every(({length}) => length > 0)) localStorage.setItem(storageKey(), '');
  } catch {
    return;
  }
}
