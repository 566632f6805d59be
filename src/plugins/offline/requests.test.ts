import {describe, expect, it} from 'vitest';
import {kindOf, surplus} from './requests';

const ORIGIN = 'https://docs.example';
const SETTINGS = {base: '/docs/', others: ['/docs/nl/', '/docs/it/']};
const kind = (url: string, mode = 'cors', method = 'GET'): string =>
  kindOf({url: new URL(url, ORIGIN).href, mode, method}, ORIGIN, SETTINGS);

describe('the worker', () => {
  it('takes care of its own pages, assets and pictures', () => {
    expect([
      kind('/docs/limits', 'navigate'),
      kind('/docs/assets/js/main.1.js'),
      kind('/docs/img/logo.svg', 'no-cors'),
    ]).toEqual(['page', 'asset', 'picture']);
  });

  it('leaves alone calls of the API, on this origin, too, whatever is not asked for by GET, and other hosts', () => {
    expect(kind('/docs/data/foundation/catalog/batches')).toBe('other');
    expect(kind('/docs/limits', 'navigate', 'POST')).toBe('other');
    expect(kind('https://platform.adobe.io/docs/assets/x')).toBe('other');
    expect(kind('/other/page', 'navigate')).toBe('other');
  });

  it('leaves alone the pages of other languages, which have a worker of their own', () => {
    expect(kind('/docs/nl/limits', 'navigate')).toBe('other');
  });

  it('lets the oldest go, and never what all pages share', () => {
    const keys = ['main', 'a', 'b', 'c'].map((name) => `${ORIGIN}/${name}`);
    expect(surplus(keys, 2, ['/main'])).toEqual([`${ORIGIN}/a`, `${ORIGIN}/b`]);
    expect(surplus(keys, 9, [])).toEqual([]);
  });
});
