import {CARD_HEIGHT, CARD_WIDTH} from './address';
import {createCanvas, type Canvas} from './canvas';
import {coverageOf, type Command, type Coverage} from './coverage';
import {openTypeface, type Typeface} from './fonts';
import {breakLines, cutToFit} from './lines';
import type {Colour, Picture} from './png';

/** What a card says. `operation` is what the page is about, if it is about one. */
export type CardText = {
  site: string;
  title: string;
  description: string;
  language: string;
  operation?: {method: string; path: string};
};

const [MARGIN, RIGHT] = [80, CARD_WIDTH - 80];
/** Of a pixel row: the bar along the lower edge. */
const BAR = CARD_HEIGHT - 14;

/** As in src/css/palette.css and static/img/logo.svg. */
const [GROUND, WHITE, QUIET, ACCENT, TILE, LIGHT, DARK]: Colour[] = [
  [8, 59, 69],
  [255, 255, 255],
  [190, 217, 222],
  [246, 178, 74],
  [16, 99, 114],
  [143, 211, 221],
  [6, 38, 45],
];
const ink = (colour: Colour = [0, 0, 0], on?: Colour) => ({ink: colour, ...(on ? {on} : {})});
const INKS = [
  ink(WHITE),
  ink(QUIET),
  ink(ACCENT),
  ink(TILE),
  ink(ACCENT, TILE),
  ink(WHITE, TILE),
  ink(LIGHT, TILE),
  ink(DARK, ACCENT),
];
const [TITLE, SMALL, BRIGHT, LOGO, LOGO_TOP, LOGO_MIDDLE, LOGO_BOTTOM, ON_BRIGHT] = INKS.map(
  (_ink, index) => index,
) as [number, number, number, number, number, number, number, number];

/** From the largest to the smallest, with how many lines there is room for. */
const TITLE_SIZES = [
  [84, 2],
  [68, 3],
  [56, 3],
  [46, 4],
] as const;

const polygon = (...points: [number, number][]): Command[] =>
  points.map(([x, y], index) => ({type: index === 0 ? 'M' : 'L', x, y}));

function roundedRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): Command[] {
  const [right, bottom] = [x + width, y + height];
  return [
    {type: 'M', x: x + radius, y},
    {type: 'L', x: right - radius, y},
    {type: 'Q', x1: right, y1: y, x: right, y: y + radius},
    {type: 'L', x: right, y: bottom - radius},
    {type: 'Q', x1: right, y1: bottom, x: right - radius, y: bottom},
    {type: 'L', x: x + radius, y: bottom},
    {type: 'Q', x1: x, y1: bottom, x, y: bottom - radius},
    {type: 'L', x, y: y + radius},
    {type: 'Q', x1: x, y1: y, x: x + radius, y},
  ];
}

/** A stroke of the logo, below its top. */
const chevron = (x: number, y: number): Command[] =>
  polygon(
    [x + 10, y],
    [x + 32, y + 11],
    [x + 54, y],
    [x + 54, y + 5],
    [x + 32, y + 16],
    [x + 10, y + 5],
  );

/** What is the same on all cards. */
function drawFrame(canvas: Canvas): void {
  const [x, y] = [MARGIN, 66];
  canvas.fill(roundedRectangle(x, y, 64, 64, 16), LOGO);
  canvas.fill(
    polygon([x + 32, y + 11], [x + 54, y + 22], [x + 32, y + 33], [x + 10, y + 22]),
    LOGO_TOP,
  );
  canvas.fill(chevron(x, y + 30), LOGO_MIDDLE);
  canvas.fill(chevron(x, y + 40), LOGO_BOTTOM);
  canvas.fill(
    polygon([0, BAR], [CARD_WIDTH, BAR], [CARD_WIDTH, CARD_HEIGHT], [0, CARD_HEIGHT]),
    BRIGHT,
  );
}

/** Draws cards, each in the place of the one before. What is drawn once, such as a letter of a size, serves all. */
export function createCards(): (text: CardText) => Picture {
  const canvas = createCanvas(CARD_WIDTH, CARD_HEIGHT, GROUND as Colour, INKS);
  drawFrame(canvas);
  const frame = canvas.pixels.slice();
  const faces = new Map<string, Typeface>();
  const face = (weight: number, size: number): Typeface => {
    const known = faces.get(`${weight} ${size}`) ?? openTypeface(weight, size);
    faces.set(`${weight} ${size}`, known);
    return known;
  };
  const pills = new Map<number, Coverage>();
  const pill = (width: number): Coverage => {
    const known = pills.get(width) ?? coverageOf(roundedRectangle(0, 0, width, 48, 12));
    pills.set(width, known);
    return known;
  };
  const room = (typeface: Typeface, most = RIGHT - MARGIN) => ({width: typeface.widthOf, most});

  /** Writes a line on its base line. @returns where it ends; its beginning where the typeface does not have its letters. */
  function write(typeface: Typeface, text: string, x: number, y: number, colour: number): number {
    let at = x;
    for (const {shapeOf, advance} of typeface.glyphsOf(text) ?? []) {
      canvas.draw(shapeOf(), colour, Math.round(at), y);
      at += advance;
    }
    return at;
  }

  /** @returns the base line of the last of the lines. */
  function writeLines(
    typeface: Typeface,
    lines: readonly string[],
    {y, step, colour}: {y: number; step: number; colour: number},
  ): number {
    lines.forEach((line, index) => write(typeface, line, MARGIN, y + index * step, colour));
    return y + (lines.length - 1) * step;
  }

  function writeTitle(title: string): number {
    for (const [size, most] of TITLE_SIZES) {
      const lines = breakLines(title, room(face(700, size)));
      if (lines && lines.length <= most)
        return writeLines(face(700, size), lines, {
          y: 180 + size,
          step: Math.round(size * 1.15),
          colour: TITLE,
        });
    }
    return writeLines(face(700, 46), [cutToFit(title, room(face(700, 46)))], {
      y: 226,
      step: 0,
      colour: TITLE,
    });
  }

  /** Below the title, as much as there is room for. */
  function writeDescription(text: string, from: number, to: number): void {
    const typeface = face(500, 30);
    const step = 42;
    const most = Math.floor((to - from) / step);
    if (most < 1) return;
    const lines = breakLines(text, room(typeface)) ?? [];
    const shown =
      lines.length > most
        ? [...lines.slice(0, most - 1), cutToFit(lines.slice(most - 1).join(' '), room(typeface))]
        : lines;
    writeLines(typeface, shown, {y: from + step, step, colour: SMALL});
  }

  function writeOperation({method, path}: {method: string; path: string}): void {
    const [bold, plain] = [face(700, 26), face(500, 28)];
    const width = Math.round(bold.widthOf(method));
    canvas.draw(pill(width + 40), BRIGHT, MARGIN, 524);
    write(bold, method, MARGIN + 20, 557, ON_BRIGHT);
    const start = MARGIN + width + 64;
    write(plain, cutToFit(path, room(plain, RIGHT - start)), start, 558, TITLE);
  }

  return ({site, title, description, language, operation}) => {
    canvas.pixels.set(frame);
    write(face(700, 38), site, MARGIN + 86, 112, TITLE);
    const small = face(500, 28);
    write(small, language, Math.round(RIGHT - small.widthOf(language)), 108, SMALL);
    const below = writeTitle(title);
    writeDescription(description, below + 24, operation ? 500 : 580);
    if (operation) writeOperation(operation);
    return canvas;
  };
}
