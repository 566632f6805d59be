import {describe, expect, it} from 'vitest';
import {sharedAssets} from './index';

describe('what all pages share', () => {
  it('is found in the HTML of a page, wherever it names it, once', () => {
    const html =
      '<link rel=icon href=/nl/img/logo.svg><style>a{}</style><script>wait({scripts:["/nl/assets/js/runtime~main.18e7.js","/nl/assets/js/main.69b7.js"],styles:["/nl/assets/css/styles.1a.css"]})</script><link rel=stylesheet href=/nl/assets/css/styles.1a.css>';
    expect(sharedAssets(html, '/nl/')).toEqual({
      styles: ['/nl/assets/css/styles.1a.css'],
      scripts: ['/nl/assets/js/runtime~main.18e7.js', '/nl/assets/js/main.69b7.js'],
    });
  });
});
