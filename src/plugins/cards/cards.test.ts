import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {crc32, inflateSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {cardPath} from './address';
import {createCards, type CardText} from './card';
import {coverageOf, SHADES} from './coverage';
import {breakLines, cutToFit} from './lines';
import {writePng} from './png';
import {openStore} from './store';

const ROOT = join(import.meta.dirname, '../../..');
const TEXT: CardText = {
  site: 'Site',
  title: 'Een pagina',
  description: 'Woorden.',
  language: 'Nederlands',
};

/** The chunks of a PNG, each with its check sum. */
function chunksOf(png: Buffer): {type: string; data: Buffer; isSound: boolean}[] {
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    chunks.push({
      type: named.toString('latin1', 0, 4),
      data: named.subarray(4),
      isSound: crc32(named) === png.readUInt32BE(at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

describe('a card', () => {
  const draw = createCards();
  const pixelsOf = (text: CardText): string => Buffer.from(draw(text).pixels).toString('latin1');

  it('shows each thing that it is told', () => {
    const plain = pixelsOf(TEXT);
    const changes: Partial<CardText>[] = [
      {site: 'Other'},
      {title: 'Andere'},
      {description: 'Meer.'},
      {language: 'English'},
      {operation: {method: 'POST', path: '/a'}},
    ];
    for (const change of changes)
      expect(pixelsOf({...TEXT, ...change}), JSON.stringify(change)).not.toBe(plain);
    expect(pixelsOf(TEXT)).toBe(plain);
  });

  it('keeps long texts within its margins', () => {
    const words = 'Annullare, far fallire o ritirare un batch, '.repeat(12);
    const {pixels, width, height} = draw({
      site: 'Site',
      title: words,
      description: words,
      language: 'Italiano',
      operation: {method: 'DELETE', path: `/${'{DATASET_ID}/'.repeat(20)}`},
    });
    const isEmpty = (column: number): boolean =>
      Array.from({length: height - 20}, (_none, row) => pixels[row * width + column]).every(
        (pixel) => pixel === 0,
      );
    for (const column of [0, 40, 76, width - 76, width - 40, width - 1])
      expect(isEmpty(column), `column ${column}`).toBe(true);
  });

  it('leaves out a text whose letters the typeface does not have, and draws the rest', () => {
    expect(pixelsOf({...TEXT, title: '数据集'})).toBe(pixelsOf({...TEXT, title: 'مجموعة'}));
    expect(pixelsOf({...TEXT, title: '数据集'})).not.toBe(
      pixelsOf({...TEXT, title: '数据集', site: 'Other'}),
    );
    expect(pixelsOf({...TEXT, title: 'Ελληνικά'})).not.toBe(
      pixelsOf({...TEXT, title: 'Кириллица'}),
    );
  });
});

describe('a PNG', () => {
  it('holds what was drawn, in sound chunks', () => {
    const picture = {
      width: 3,
      height: 2,
      pixels: Uint8Array.from([0, 1, 2, 2, 1, 0]),
      colours: [
        [0, 0, 0],
        [255, 0, 0],
        [1, 2, 3],
      ] as const,
    };
    const chunks = chunksOf(writePng(picture));
    expect(chunks.map(({type}) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect(chunks.every(({isSound}) => isSound)).toBe(true);
    expect([...(chunks[0]?.data ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
    expect([...(chunks[1]?.data ?? [])]).toEqual([0, 0, 0, 255, 0, 0, 1, 2, 3]);
    expect([...inflateSync(chunks[2]?.data ?? Buffer.alloc(0))]).toEqual([0, 0, 1, 2, 0, 2, 1, 0]);
  });
});

describe('a shape', () => {
  it('covers whole pixels wholly and others in part, wherever its holes are', () => {
    const square = (from: number, to: number, isHole = false) => {
      const corners = [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
      ].map(([x = 0, y = 0]) => ({x, y}));
      return (isHole ? corners.reverse() : corners).map((point, index) => ({
        type: index === 0 ? ('M' as const) : ('L' as const),
        ...point,
      }));
    };
    expect(coverageOf(square(0.5, 3))).toMatchObject({left: 0, top: 0, width: 3, height: 3});
    expect([...coverageOf(square(0.5, 3)).shades]).toEqual([4, 8, 8, 8, 15, 15, 8, 15, 15]);
    expect([...coverageOf([...square(0, 3), ...square(1, 2, true)]).shades]).toEqual([
      15, 15, 15, 15, 0, 15, 15, 15, 15,
    ]);
    expect(Math.max(...coverageOf([...square(0, 3), ...square(1, 2)]).shades)).toBe(SHADES);
    expect(coverageOf([]).shades).toHaveLength(0);
  });
});

describe('lines', () => {
  const room = {width: (text: string) => [...text].length, most: 8};

  it('are as long as they may be, and no longer', () => {
    expect(breakLines('one two three four', room)).toEqual(['one two', 'three', 'four']);
    expect(breakLines('12345678 9', room)).toEqual(['12345678', '9']);
    expect(breakLines('a 123456789', room)).toBeUndefined();
  });

  it('end in an ellipsis where they are cut', () => {
    expect(cutToFit('one two three', room)).toBe('one two…');
    expect(cutToFit('one two', room)).toBe('one two');
  });
});

it('the card of a page is named after it', () => {
  expect(
    ['/docs/nl/', '/docs/nl/a/b', '/docs/nl/a/'].map((permalink) =>
      cardPath(permalink, '/docs/nl/'),
    ),
  ).toEqual(['index', 'a/b', 'a'].map((name) => `/docs/nl/img/cards/${name}.png`));
});

it('cards are drawn once, and forgotten when no page has them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'batchwise-cards-'));
  const build = (...titles: string[]): number => {
    const store = openStore(join(folder, 'kept'), ROOT);
    for (const title of titles) store.write({...TEXT, title}, join(folder, 'out', `${title}.png`));
    return store.close();
  };
  expect([build('One', 'Two'), build('One', 'Two'), build('One', 'Three')]).toEqual([2, 0, 1]);
  expect(readdirSync(join(folder, 'kept'))).toHaveLength(2);
  expect(readFileSync(join(folder, 'out/One.png')).subarray(1, 4).toString()).toBe('PNG');
  rmSync(folder, {recursive: true});
});
