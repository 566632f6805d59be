import {appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {findKept, openStore, type Store} from './store';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'rendered-'))));
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const keyOf = (name: string): string => name.padEnd(40, '-');
const PAGE = {html: '<p>“è”\n</p>', collectedData: {links: ['/a'], metadata: {helmet: null}}};

/** What a later build finds of a page. */
function readLater(name: string, store: Store = openStore(folder, 'later')): unknown {
  const place = findKept(folder, new Set([keyOf(name)])).get(keyOf(name));
  return place && store.read(keyOf(name), place);
}

describe('what was rendered', () => {
  it('is found by a later build as it was, whichever thread rendered it', () => {
    openStore(folder, 'one').write(keyOf('a'), PAGE);
    openStore(folder, 'two').write(keyOf('b'), {...PAGE, html: 'b'});
    expect(readLater('a')).toEqual(PAGE);
    expect(readLater('b')).toEqual({...PAGE, html: 'b'});
    expect(readLater('c')).toBeUndefined();
  });

  it('is still found when the build after it was killed while it wrote, and half a page is none', () => {
    openStore(folder, 'one').write(keyOf('a'), PAGE);
    appendFileSync(join(folder, 'one.lines'), `${keyOf('b')} {"html":"<p>`);
    writeFileSync(join(folder, 'two.lines'), keyOf('c').slice(0, 20));
    expect([readLater('a'), readLater('b'), readLater('c')]).toEqual([PAGE, undefined, undefined]);
  });

  it('is nothing where a file holds anything else', () => {
    openStore(folder, 'one').write(keyOf('a'), PAGE);
    const store = openStore(folder, 'later');
    const [place] = findKept(folder, new Set([keyOf('a')])).values();
    if (!place) throw new Error('Nothing was kept.');
    expect(store.read(keyOf('b'), place)).toBeUndefined();
    expect(store.read(keyOf('a'), {...place, length: place.length - 1})).toBeUndefined();
    expect(store.read(keyOf('a'), {...place, length: place.length + 100})).toBeUndefined();
    expect(store.read(keyOf('a'), {...place, file: 'gone.lines'})).toBeUndefined();
  });

  it('is forgotten once more than half is of no use, and the rest moves into one file', () => {
    const [one, two] = [openStore(folder, 'one'), openStore(folder, 'two')];
    for (const name of ['a', 'b', 'c']) one.write(keyOf(name), {...PAGE, html: name});
    for (const name of ['d', 'e']) two.write(keyOf(name), {...PAGE, html: name});
    const few = new Set(['b', 'e'].map(keyOf));
    const many = new Set(['b', 'c', 'e'].map(keyOf));
    expect(findKept(folder, many).size).toBe(3);
    expect(readdirSync(folder)).toHaveLength(2);
    const found = findKept(folder, few);
    expect(readdirSync(folder)).toHaveLength(1);
    const later = openStore(folder, 'later');
    expect([...found].map(([key, place]) => later.read(key, place))).toEqual([
      {...PAGE, html: 'b'},
      {...PAGE, html: 'e'},
    ]);
    expect(findKept(folder, many).size).toBe(2);
  });

  it('stays in few files, however many builds have written some', () => {
    const names = Array.from({length: 30}, (_, at) => `page-${at}`);
    for (const name of names)
      openStore(folder, `of-${name}`).write(keyOf(name), {...PAGE, html: name});
    expect(findKept(folder, new Set(names.map(keyOf))).size).toBe(30);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readLater('page-29')).toEqual({...PAGE, html: 'page-29'});
    expect(findKept(folder, new Set()).size).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays found in whichever order its files are read, when it was kept twice', () => {
    for (const name of ['one', 'two']) openStore(folder, name).write(keyOf('a'), PAGE);
    expect(readLater('a')).toEqual(PAGE);
  });
});
