import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {onceABuild} from '../../once-a-build';
import {toBytes} from '../bytes';
import type {Step} from '../finish';
import {createPicker} from './pick';
import {readSheet} from './sheet';
import {usedIn, type Used} from './used';

/** The link to a style sheet of the site, as `template.ts` writes it and the minifier leaves it. */
const LINK = /<link rel="?stylesheet"? href="?([^\s">]+)"?\s*\/?>/;

/** A picker of what stands in `<style>`. */
function openSheet(file: string): (used: Used) => string {
  const text = readFileSync(file, 'utf8');
  // All languages have the same.
  const pick = createPicker(
    onceABuild(`sheet ${createHash('sha1').update(text).digest('hex')}`, () => readSheet(text)),
  );
  const written = new Map<string, string>();
  return (used) => {
    const css = pick(used);
    const known = written.get(css) ?? toBytes(css.replaceAll('</', '<\\/'));
    written.set(css, known);
    return known;
  };
}

/**
 * Puts into a page the part of the style sheet that it needs, in the place of the link to all of it, so that it is drawn without
 * waiting for a second file. All of it comes with the page's scripts, see `early.ts`, and where none run; for paper, it comes
 * when the page has been drawn.
 * @param outDir the folder that the site was built into; `baseUrl` is its path.
 * @returns a step that throws an Error when a page links to a sheet that is not there.
 */
export function createInliner(outDir: string, baseUrl: string): Step {
  const pickers = new Map<string, ReturnType<typeof openSheet>>();
  const pickerOf = (address: string) => {
    const picker = pickers.get(address) ?? openSheet(join(outDir, address.slice(baseUrl.length)));
    pickers.set(address, picker);
    return picker;
  };
  return (html) => {
    const [link, address] = LINK.exec(html) ?? [];
    if (!link || !address?.startsWith(`${baseUrl}assets/css/`)) return html;
    const css = pickerOf(address)(usedIn(html));
    // A function, since a text to put in would have its dollar signs read.
    return html.replace(link, () => `<style>${css}</style><noscript>${link}</noscript>`);
  };
}
