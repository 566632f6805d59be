import {getHtmlMinifier} from '@docusaurus/bundler';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {unwrap, wrap} from './parcel';
import {minifyApp} from './server/minify';

const page = (app: string): string => `<!DOCTYPE html>
<html lang="en">
  <head>
    <title>A page</title>
  </head>
  <body class="a b">
    <div id="__docusaurus">${app}</div><script>one( 1 )</script>
  </body>
</html>
`;

it('comes back as it was, whatever is in it', () => {
  const text = fc
    .array(
      fc.constantFrom('-', '--', '>', '<!--', '-->', '~', '~0', '~1', ':', 'è', '\n', '$&', '<p>'),
      {maxLength: 12},
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const wrapped = `a${wrap(one)}b${wrap(other)}c`;
      expect(unwrap(wrapped)).toBe(`a${one}b${other}c`);
      expect(wrapped.split('-->')).toHaveLength(3);
    }),
  );
});

it('makes a page the same as when all of it is minified at once', async () => {
  const {minify} = await getHtmlMinifier({type: 'swc'});
  const app =
    '<!--$--><p class="one  two" style="--a: 1px; color: #ff0000">a  b &amp; c -- d<!-- -->e~0</p><ul><li>1</li><li>2</li></ul><pre>  x\n\n y</pre><script type="application/ld+json">{"a": 1}</script><p>“è”</p><!--/$-->';
  const minified = await minifyApp(app, minify);
  expect(minified).not.toBe(app);
  const {code, warnings} = await minify(page(wrap(minified ?? '')));
  expect(warnings).toEqual([]);
  expect(unwrap(code)).toBe((await minify(page(app))).code);
});

it('leaves to Docusaurus a page of which the minifier has something to tell', async () => {
  const {minify} = await getHtmlMinifier({type: 'swc'});
  expect(await minifyApp('<p>a</b>', minify)).toBeUndefined();
  expect(
    await minifyApp('<p>a</p>', (html) =>
      Promise.resolve({code: html.replace('__docusaurus', 'other'), warnings: []}),
    ),
  ).toBeUndefined();
});
