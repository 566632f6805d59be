/** Docusaurus' minifier of HTML, which wants a whole page. */
export type Minify = (html: string) => Promise<{code: string; warnings: string[]}>;

/** As in `interest/template.ts`. */
const [BEFORE, AFTER] = [
  '<!DOCTYPE html><html><head></head><body><div id="__docusaurus">',
  '</div></body></html>',
];
const INSIDE = /<div id="?__docusaurus"?>(.*)<\/div>/s;

/**
 * Minifies what React made of a page.
 * @returns undefined when the minifier has a warning, which Docusaurus tells when it minifies the page itself.
 */
export async function minifyApp(html: string, minify: Minify): Promise<string | undefined> {
  const {code, warnings} = await minify(BEFORE + html + AFTER);
  return warnings.length > 0 ? undefined : INSIDE.exec(code)?.[1];
}
