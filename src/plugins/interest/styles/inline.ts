import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createPicker} from './pick';
import {readSheet} from './sheet';
import {usedIn} from './used';

/** The link to a style sheet of the site, as `template.ts` writes it and the minifier leaves it. */
const LINK = /<link rel="?stylesheet"? href="?([^\s">]+)"?\s*\/?>/;

/**
 * Puts into each built page the part of the style sheet that it needs, in the place of the link to all of it, so that a page
 * is drawn without waiting for a second file. All of it comes with the page's scripts, see `early.ts`, and where none run; for
 * paper, it comes when the page has been drawn.
 * @param outDir the folder that the site was built into; `baseUrl` is its path; `put` completes the rest of a page.
 * @throws Error when a page links to a sheet that is not there.
 */
export function inlineStyles(outDir: string, baseUrl: string, put: (html: string, file: string) => string): void {
  const pickers = new Map<string, ReturnType<typeof createPicker>>();
  const pickerOf = (address: string) => {
    const picker = pickers.get(address) ?? createPicker(readSheet(readFileSync(join(outDir, address.slice(baseUrl.length)), 'utf8')));
    pickers.set(address, picker);
    return picker;
  };
  for (const name of readdirSync(outDir, {recursive: true, encoding: 'utf8'})) {
    if (!name.endsWith('.html')) continue;
    const file = join(outDir, name);
    const html = readFileSync(file, 'utf8');
    const [link, address] = LINK.exec(html) ?? [];
    if (!link || !address?.startsWith(`${baseUrl}assets/css/`)) continue;
    const css = pickerOf(address)(usedIn(html)).replaceAll('</', '<\\/');
    // A function, since a text to put in would have its dollar signs read.
    writeFileSync(file, put(html.replace(link, () => `<style>${css}</style><noscript>${link}</noscript>`), name));
  }
}
