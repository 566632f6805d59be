import {readFileSync} from 'node:fs';
import {createElement as h, type CSSProperties, type ReactNode} from 'react';
import {renderAsync} from '@resvg/resvg-js';
import satori, {type Font, type SatoriNode} from 'satori';
import {CARD_HEIGHT, CARD_WIDTH} from './address';

/** The texts of a card. `operation` is the API operation that the page documents. */
export type CardText = {
  site: string;
  title: string;
  description: string;
  language: string;
  operation?: {method: string; path: string};
};

/** The scripts of the typeface, each in a file of its own. Letters of other scripts are left out. */
const SCRIPTS = 'latin latin-ext vietnamese cyrillic cyrillic-ext greek greek-ext'.split(' ');
const FONT_FAMILY = SCRIPTS.map((script) => `Inter ${script}`).join(', ');
const fonts = SCRIPTS.flatMap((script) =>
  ([500, 700] as const).map((weight): Font => {
    const file = require.resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff`);
    return {name: `Inter ${script}`, weight, data: readFileSync(file)};
  }),
);

/** The colours of a card, as CSS writes them. */
export type CardColors = {
  background: string;
  text: string;
  /** Of the description and the language. */
  quiet: string;
  /** Of the line at the bottom, and behind the method of an operation. */
  accent: string;
  onAccent: string;
};

/** The looks of all cards. `logo` is a data URL. */
export type CardLooks = {colors: CardColors; logo?: string | undefined};

const MARGIN = 80;
const TEXT_WIDTH = CARD_WIDTH - 2 * MARGIN;
const TITLE_TOP = 185;
const DESCRIPTION_LINE = 42;

const SMALLEST_SIZE = 46;
const MOST_LINES = 4;
/** Sizes of a title in pixels, the largest first, with the most lines that it may take. */
const TITLES = [
  {size: 84, most: 2},
  {size: 68, most: 3},
  {size: 56, most: 3},
  {size: SMALLEST_SIZE, most: MOST_LINES},
];

const box = (style: CSSProperties, ...children: ReactNode[]): ReactNode =>
  h('div', {style: {display: 'flex', ...style}}, ...children);

/** A text that ends in an ellipsis where it needs more lines. */
const text = (content: string, lines: number, style: CSSProperties): ReactNode =>
  h(
    'div',
    {style: {display: 'block', lineClamp: lines, wordBreak: 'break-word', ...style}},
    content,
  );

const lineHeightOf = (size: number): number => Math.round(size * 1.15);

const titleText = (title: string, size: number, lines: number): ReactNode =>
  text(title, lines, {
    fontFamily: FONT_FAMILY,
    fontSize: size,
    fontWeight: 700,
    lineHeight: `${lineHeightOf(size)}px`,
  });

/** Counts the lines of a title, beyond those that it may take, by laying it out. */
async function linesOf(title: string, size: number): Promise<number> {
  let height = 0;
  const onNodeDetected = (node: SatoriNode): void => {
    height = Math.max(height, node.height);
  };
  await satori(titleText(title, size, MOST_LINES + 1), {fonts, width: TEXT_WIDTH, onNodeDetected});
  return Math.round(height / lineHeightOf(size));
}

/** The largest size at which the title fits its lines and no word is broken. */
async function fitTitle(title: string): Promise<{size: number; lines: number}> {
  const words = title.split(/\s+/);
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  for (const {size, most} of TITLES) {
    const lines = await linesOf(title, size);
    if (lines <= most && (await linesOf(longest, size)) === 1) return {size, lines};
  }
  return {size: SMALLEST_SIZE, lines: MOST_LINES};
}

const operationRow = (
  {method, path}: NonNullable<CardText['operation']>,
  {accent, onAccent}: CardColors,
): ReactNode =>
  box(
    {alignItems: 'center', left: MARGIN, position: 'absolute', top: 524, width: TEXT_WIDTH},
    box(
      {
        alignItems: 'center',
        background: accent,
        borderRadius: 12,
        color: onAccent,
        flexShrink: 0,
        fontSize: 26,
        fontWeight: 700,
        height: 48,
        marginRight: 24,
        padding: '0 20px',
      },
      method,
    ),
    text(path, 1, {flex: 1, wordBreak: 'break-all'}),
  );

async function layOut(card: CardText, {colors, logo}: CardLooks): Promise<ReactNode> {
  const {site, title, description, language, operation} = card;
  const {size, lines} = await fitTitle(title);
  const descriptionTop = TITLE_TOP + lines * lineHeightOf(size) + 16;
  const descriptionLines = Math.floor(
    ((operation ? 510 : 590) - descriptionTop) / DESCRIPTION_LINE,
  );
  return box(
    {
      background: colors.background,
      borderBottom: `14px solid ${colors.accent}`,
      boxSizing: 'border-box',
      color: colors.text,
      flexDirection: 'column',
      fontFamily: FONT_FAMILY,
      fontSize: 28,
      fontWeight: 500,
      height: '100%',
      padding: `66px ${MARGIN}px 0`,
      width: '100%',
    },
    box(
      {alignItems: 'center', height: 64, marginBottom: TITLE_TOP - 66 - 64},
      logo && h('img', {src: logo, width: 64, height: 64, style: {marginRight: 22}}),
      box({fontSize: 38, fontWeight: 700}, site),
      box({color: colors.quiet, marginLeft: 'auto'}, language),
    ),
    titleText(title, size, lines),
    text(description, descriptionLines, {
      color: colors.quiet,
      fontSize: 30,
      lineHeight: `${DESCRIPTION_LINE}px`,
      marginTop: 16,
    }),
    operation && operationRow(operation, colors),
  );
}

/** @param onMissing receives letters that no font has. */
async function toSvg(card: CardText, looks: CardLooks, onMissing: (letters: string) => void) {
  const size = {width: CARD_WIDTH, height: CARD_HEIGHT};
  return satori(await layOut(card, looks), {
    ...size,
    fonts,
    loadAdditionalAsset: async (_language, letters) => {
      onMissing(letters);
      return [];
    },
  });
}

/** Draws a card as PNG, without the letters that no font has: satori would draw boxes for them. */
export async function drawCard(card: CardText, looks: CardLooks): Promise<Buffer> {
  const missing = new Set<string>();
  const svg = await toSvg(card, looks, (letters) =>
    [...letters].forEach((one) => missing.add(one)),
  );
  const known = (text: string): string => [...text].filter((one) => !missing.has(one)).join('');
  const cleaned = {...card, title: known(card.title), description: known(card.description)};
  const shown = missing.size === 0 ? svg : await toSvg(cleaned, looks, () => undefined);
  // satori draws letters as paths.
  return (await renderAsync(shown, {font: {loadSystemFonts: false}})).asPng();
}
