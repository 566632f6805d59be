import {fromBytes, toBytes} from './bytes';

/** Tags that Docusaurus has in every page, by their names in its templates. */
export type SharedTags = {headTags: string; preBodyTags: string; postBodyTags: string};

/** The type of an element that `template.ts` writes in the place of scripts: no browser and no minifier knows it. */
const LATER = 'later';
const PLACE = /<script type="?later"?>(.*?)<\/script>/gs;

/** The drawings of Docusaurus that each page has, whether it shows them or not; `theme/Icon/ExternalLink` brings its own. */
const SPRITE = /<svg style="display: none;">[\s\S]*?<\/svg>/;

/** An element that gets its content when the page has been minified. @param content the name of shared tags, or what the script of the page's head wants, as JSON. */
export const later = (content: string): string => `<script type="${LATER}">${content}</script>`;

/** What minifies a whole page. */
type Minify = (html: string) => Promise<string>;

async function minifyIn(place: 'head' | 'body', tags: string, minify: Minify): Promise<string> {
  const [head, body] = place === 'head' ? [tags, ''] : ['', tags];
  const html = await minify(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`);
  const inside = new RegExp(`<${place}>(.*)</${place}>`, 's').exec(html)?.[1];
  if (inside === undefined)
    throw new Error(
      `The minifier of HTML left out <${place}>, which src/plugins/interest needs to put scripts into pages: ${html.slice(0, 100)}`,
    );
  return inside.trim();
}

/**
 * Puts the scripts that all pages share into a page that was minified: minified once, they take no time of each page.
 * @param early writes the script of a page's head, by what it wants, as JSON.
 * @returns a function of a page's HTML, as `bytes.ts` says.
 */
export function createCompleter(
  tags: SharedTags,
  early: (wanted: string) => string,
  minify: Minify,
): (html: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  const make = async (content: string): Promise<string> => {
    if (content === 'headTags') return toBytes(await minifyIn('head', tags.headTags, minify));
    if (content === 'preBodyTags' || content === 'postBodyTags')
      return toBytes(await minifyIn('body', tags[content].replace(SPRITE, ''), minify));
    return toBytes(await minifyIn('head', `<script>${early(fromBytes(content))}</script>`, minify));
  };
  return async (html) => {
    const texts = new Map<string, string>();
    for (const [, content = ''] of html.matchAll(PLACE)) {
      const text = made.get(content) ?? make(content);
      made.set(content, text);
      texts.set(content, await text);
    }
    return html.replace(PLACE, (_place, content: string) => texts.get(content) ?? '');
  };
}
