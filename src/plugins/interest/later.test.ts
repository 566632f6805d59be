import {getHtmlMinifier} from '@docusaurus/bundler';
import {expect, it} from 'vitest';
import {toBytes} from './bytes';
import {createCompleter, later} from './later';

const TAGS = {
  headTags:
    '<script>(function () { var first = 1; window.one = first; })()</script>\n<script>window.two = "é"</script>',
  preBodyTags: '<svg style="display: none;"><symbol/></svg><script>\nwindow.three = 3;\n</script>',
  postBodyTags: '',
};
const early = (wanted: string): string =>
  `addEventListener("click", function () { window.load(${wanted}) })`;
const page = (
  headTags: string,
  script: string,
  preBodyTags: string,
  postBodyTags: string,
): string =>
  `<!DOCTYPE html><html lang="it"><head><meta charset="UTF-8">\n${headTags}\n<link rel="stylesheet" href="/a.css" />\n${script}</head><body >\n${preBodyTags}\n<div id="root"><p>Città</p></div>${postBodyTags}\n</body></html>`;

it('puts scripts into a page as if they had been minified with it', async () => {
  const {minify} = await getHtmlMinifier({type: 'swc'});
  const complete = createCompleter(TAGS, early, async (html) => (await minify(html)).code);
  const wanted = '{"scripts":["/é.js"],"styles":[]}';

  const whole = await minify(
    page(
      TAGS.headTags,
      `<script>${early(wanted)}</script>`,
      '<script>\nwindow.three = 3;\n</script>',
      '',
    ),
  );
  const parted = await minify(
    page(later('headTags'), later(wanted), later('preBodyTags'), later('postBodyTags')),
  );

  expect(await complete(toBytes(parted.code))).toBe(toBytes(whole.code));
});

it('minifies once what pages share', async () => {
  let times = 0;
  const complete = createCompleter(TAGS, early, async (html) => {
    times += 1;
    return html;
  });
  const pages = await Promise.all(
    ['1', '1', '2'].map((wanted) =>
      complete(`<p>${wanted}</p>${later('headTags')}${later(wanted)}`),
    ),
  );

  expect(pages[2]).toBe(toBytes(`<p>2</p>${TAGS.headTags}<script>${early('2')}</script>`));
  expect(times).toBe(3);
});
