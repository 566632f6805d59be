import {afterEach, describe, expect, it, vi} from 'vitest';
import {wrap} from '../parcel';
import type {Place, Store} from '../store';
import {createKeeper, type Render, type Rendered} from './keep';

const PLACE: Place = {file: 'one.lines', from: 0, length: 1};
const own = {Date, fetch};
afterEach(() => expect({Date, fetch}).toEqual(own));

const ask = (pathname: string, v4 = true): Parameters<Render>[0] => ({
  pathname,
  v4RemoveLegacyPostBuildHeadAttribute: v4,
});
const rendered = (html: string): Rendered => ({html, collectedData: null});
/** As it is minified, on its way through Docusaurus. */
const minified = (html: string): Rendered => rendered(wrap(`minified ${html}`));

const minify = (html: string): Promise<{code: string; warnings: string[]}> =>
  Promise.resolve({
    code: html.replace('<div id="__docusaurus">', '$&minified '),
    warnings: html.includes('odd') ? ['It is odd.'] : [],
  });

/** A build of the pages /a to /c, of which /c was kept; `render` is what Docusaurus does. */
function begin(render: Render = ({pathname}) => Promise.resolve(rendered(`new ${pathname}`))) {
  const written: string[] = [];
  const told: string[] = [];
  const store: Store = {
    read: (key, place) => (key === 'key c' && place === PLACE ? rendered('kept') : undefined),
    write: (key) => void written.push(key),
  };
  const load = vi.fn(() => Promise.resolve(render));
  const pages = {
    '/a': {key: 'key a'},
    '/b': {key: 'key b', place: PLACE},
    '/c': {key: 'key c', place: PLACE},
  };
  const keep = createKeeper({
    pages,
    store,
    load,
    minify,
    realms: [globalThis],
    onOutside: (pathnames) => told.push(pathnames),
  });
  return {keep, written, told, load};
}

describe('a page', () => {
  it('is not rendered when it was before, nor is what renders it loaded', async () => {
    const {keep, written, load} = begin();
    expect(await keep(ask('/c'))).toEqual(rendered('kept'));
    expect(load).not.toHaveBeenCalled();
    expect(written).toEqual([]);
  });

  it('is rendered and kept when it was not, or what was kept cannot be read', async () => {
    const {keep, written} = begin();
    expect(await keep(ask('/a'))).toEqual(minified('new /a'));
    expect(await keep(ask('/b'))).toEqual(minified('new /b'));
    expect(written).toEqual(['key a', 'key b']);
  });

  it('is rendered and not kept when nobody knows what of, or when more comes of it than can be kept', async () => {
    const {keep, written} = begin();
    expect(await keep(ask('/unknown'))).toEqual(rendered('new /unknown'));
    expect(await keep(ask('/c', false))).toEqual(rendered('new /c'));
    expect(written).toEqual([]);
  });

  it('of which the minifier has something to tell is kept as it was rendered, so that it is told each time', async () => {
    const {keep, written} = begin(() => Promise.resolve(rendered('odd')));
    expect(await keep(ask('/a'))).toEqual(rendered('odd'));
    expect(written).toEqual(['key a']);
  });

  it('that cannot be rendered is not kept', async () => {
    const {keep, written} = begin(() => Promise.reject(new Error('No.')));
    await expect(keep(ask('/a'))).rejects.toThrow('No.');
    expect(written).toEqual([]);
  });

  it.each([
    ['new Date()', () => new Date().getFullYear()],
    ['Date.now()', () => Date.now()],
    ['Date()', () => Date()],
    ['fetch()', () => fetch('data:,').catch(() => undefined)],
  ])('that asks for what may change with %s is not kept, nor is any after it', async (_, read) => {
    const {keep, written, told} = begin(async ({pathname}) => {
      await Promise.resolve();
      return rendered(pathname === '/b' ? String(read()) : 'fixed');
    });
    await keep(ask('/a'));
    await keep(ask('/b'));
    await keep(ask('/a'));
    expect(written).toEqual(['key a']);
    expect(told).toEqual(['/b']);
  });

  it('that shows a given time is kept', async () => {
    const {keep, written} = begin(() =>
      Promise.resolve(
        rendered(`${new Date(0).toISOString()} ${new Date(0) instanceof Date} ${Date.UTC(2026)}`),
      ),
    );
    expect(await keep(ask('/a'))).toEqual(minified('1970-01-01T00:00:00.000Z true 1767225600000'));
    expect(written).toEqual(['key a']);
  });

  it('that is rendered beside one that asks for the time is not kept either', async () => {
    const {keep, written} = begin(async ({pathname}) => {
      if (pathname === '/a') await new Promise((resolve) => setTimeout(resolve, 5));
      return rendered(pathname === '/b' ? String(Date.now()) : 'fixed');
    });
    await Promise.all([keep(ask('/a')), keep(ask('/b'))]);
    expect(written).toEqual([]);
  });
});
