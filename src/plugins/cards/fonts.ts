import {readFileSync} from 'node:fs';
import {parse, type Font} from 'opentype.js';
import {coverageOf, type Command, type Coverage} from './coverage';

/** Parts of the typeface, by script, in the order in which a letter is looked for. */
const PARTS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
];

/** A letter as it is drawn, which takes longer than to measure it, and how far the next one is; in pixels. */
export type Glyph = {shapeOf: () => Coverage; advance: number};

/** A weight of the typeface at one size. */
export type Typeface = {
  /** The glyphs of a text; undefined when one of its letters is in no part of the typeface. */
  glyphsOf: (text: string) => Glyph[] | undefined;
  /** In pixels; 0 when it has no glyphs. */
  widthOf: (text: string) => number;
};

type Found = {part: string; font: Font; index: number};

/** Fonts are read when a letter asks for them, and each once for all sizes. */
const fonts = new Map<string, Font>();

function fontOf(part: string, weight: number): Font {
  const file = require.resolve(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`);
  const known = fonts.get(file);
  if (known) return known;
  const {buffer, byteOffset, length} = readFileSync(file);
  const font = parse(buffer.slice(byteOffset, byteOffset + length));
  fonts.set(file, font);
  return font;
}

/** @param size in pixels. */
export function openTypeface(weight: number, size: number): Typeface {
  const places = new Map<string, Found | undefined>();
  const shapes = new Map<string, Coverage>();
  const kernings = new Map<string, number>();
  const widths = new Map<string, number>();

  function find(letter: string): Found | undefined {
    if (places.has(letter)) return places.get(letter);
    const found = PARTS.map((part): Found => {
      const font = fontOf(part, weight);
      return {part, font, index: font.charToGlyphIndex(letter)};
    }).find(({index}) => index > 0);
    places.set(letter, found);
    return found;
  }

  function shapeOf(letter: string, {font, index}: Found): Coverage {
    const shape =
      shapes.get(letter) ??
      coverageOf(font.glyphs.get(index).getPath(0, 0, size).commands as Command[]);
    shapes.set(letter, shape);
    return shape;
  }

  function kerning(one: Found, next: Found | undefined): number {
    if (one.part !== next?.part) return 0;
    const key = `${one.part} ${one.index} ${next.index}`;
    const value =
      kernings.get(key) ??
      one.font.getKerningValue(one.font.glyphs.get(one.index), next.font.glyphs.get(next.index));
    kernings.set(key, value);
    return value;
  }

  function glyphsOf(text: string): Glyph[] | undefined {
    const letters = [...text.normalize('NFC')];
    const found = letters.map(find);
    if (found.includes(undefined)) return undefined;
    return (found as Found[]).map((one, index) => {
      const units =
        (one.font.glyphs.get(one.index).advanceWidth ?? 0) + kerning(one, found[index + 1]);
      return {
        shapeOf: () => shapeOf(letters[index] ?? '', one),
        advance: (units / one.font.unitsPerEm) * size,
      };
    });
  }

  function widthOf(text: string): number {
    const width =
      widths.get(text) ?? (glyphsOf(text) ?? []).reduce((sum, {advance}) => sum + advance, 0);
    widths.set(text, width);
    return width;
  }

  return {glyphsOf, widthOf};
}
