import {Resvg} from '@resvg/resvg-js';
import {describe, expect, it} from 'vitest';
import {CARD_HEIGHT, CARD_WIDTH, cardPath} from './address';
import {drawCard, type CardLooks, type CardText} from './card';

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64">${content}</svg>`;
const dataUrl = (image: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(image).toString('base64')}`;
const LOOKS: CardLooks = {
  colors: {background: '#000', text: '#fff', quiet: '#ccc', accent: '#fc0', onAccent: '#111'},
};
const CARD: CardText = {
  site: 'Site',
  title: 'Een pagina',
  description: 'Woorden.',
  language: 'Nederlands',
};

const draw = async (change: Partial<CardText> = {}, looks = LOOKS): Promise<Buffer> =>
  drawCard({...CARD, ...change}, looks);

/** The pixels of a PNG: four bytes each, row by row. */
function pixelsOf(png: Buffer): Buffer {
  const size = `width="${CARD_WIDTH}" height="${CARD_HEIGHT}"`;
  const data = `data:image/png;base64,${png.toString('base64')}`;
  const image = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${data}"/></svg>`;
  return new Resvg(image).render().pixels;
}

describe('a social card', () => {
  it('is a PNG of the size that social networks ask for', async () => {
    const png = await draw();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_WIDTH, CARD_HEIGHT]);
  });

  it('shows each of its texts', async () => {
    const plain = await draw();
    const changes: Partial<CardText>[] = [
      {site: 'Other'},
      {title: 'Andere'},
      {description: 'Meer.'},
      {language: 'English'},
      {operation: {method: 'POST', path: '/a'}},
    ];
    for (const change of changes)
      expect((await draw(change)).equals(plain), JSON.stringify(change)).toBe(false);
    expect((await draw()).equals(plain)).toBe(true);
  });

  it('shows the logo and the colours of the site', async () => {
    const logo = dataUrl(svg('<rect width="64" height="64" fill="#f00"/>'));
    const pixels = pixelsOf(
      await draw({}, {colors: {...LOOKS.colors, background: '#00f', accent: '#0f0'}, logo}),
    );
    const colorAt = (x: number, y: number): number[] => {
      const at = (y * CARD_WIDTH + x) * 4;
      return [...pixels.subarray(at, at + 3)];
    };
    expect(colorAt(112, 98)).toEqual([255, 0, 0]);
    expect(colorAt(10, 10)).toEqual([0, 0, 255]);
    expect(colorAt(10, CARD_HEIGHT - 5)).toEqual([0, 255, 0]);
  });

  it('keeps long texts within its margins and apart from the operation', async () => {
    const words = 'Annullare, far fallire o ritirare un batch, '.repeat(12);
    const pixels = pixelsOf(
      await draw({
        title: words,
        description: `${'Overeenkomst'.repeat(9)} ${words}`,
        operation: {method: 'DELETE', path: `/${'{DATASET_ID}/'.repeat(20)}`},
      }),
    );
    const ground = pixels.subarray(0, 4);
    const isGround = (x: number, y: number): boolean => {
      const at = (y * CARD_WIDTH + x) * 4;
      return pixels.subarray(at, at + 4).equals(ground);
    };
    for (const x of [0, 40, 76, CARD_WIDTH - 76, CARD_WIDTH - 40, CARD_WIDTH - 1])
      for (let y = 0; y < CARD_HEIGHT - 20; y += 1)
        if (!isGround(x, y)) expect.fail(`Column ${x} is not empty at row ${y}.`);
    for (let x = 0; x < CARD_WIDTH; x += 1)
      if (!isGround(x, 520)) expect.fail(`The row above the operation is not empty at ${x}.`);
  });

  it('leaves out letters that the typeface does not have', async () => {
    const plain = await draw({title: 'API'});
    expect((await draw({title: '数据集API'})).equals(plain)).toBe(true);
    expect((await draw({title: 'مجموعةAPI'})).equals(plain)).toBe(true);
    expect((await draw({title: 'API😀'})).equals(plain)).toBe(true);
    const greek = await draw({title: 'Ελληνικά'});
    expect(greek.equals(await draw({title: ''}))).toBe(false);
    expect(greek.equals(await draw({title: 'Кириллица'}))).toBe(false);
  });
});

it('the card of a page is named after it', () => {
  expect(
    ['/docs/nl/', '/docs/nl/a/b', '/docs/nl/a/'].map((permalink) =>
      cardPath(permalink, '/docs/nl/'),
    ),
  ).toEqual(['index', 'a/b', 'a'].map((name) => `/docs/nl/img/cards/${name}.png`));
});
