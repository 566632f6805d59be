import {coverageOf, SHADES, type Command, type Coverage} from './coverage';
import type {Colour, Picture} from './png';

/** A picture to draw on, whose inks have shades on the ground that they are meant for. */
export type Canvas = Picture & {
  /** Draws a shape in an ink, by its number, moved to a place in whole pixels; one that is not wholly inside is left out. */
  draw: (shape: Coverage, ink: number, x: number, y: number) => void;
  fill: (commands: readonly Command[], ink: number) => void;
};

const mix = (ground: Colour, ink: Colour, share: number): Colour =>
  [0, 1, 2].map((part) =>
    Math.round((ground[part] ?? 0) + ((ink[part] ?? 0) - (ground[part] ?? 0)) * share),
  ) as unknown as Colour;

/** @param inks at most 17, each with the ground that it is drawn on. */
export function createCanvas(
  width: number,
  height: number,
  ground: Colour,
  inks: readonly {ink: Colour; on?: Colour}[],
): Canvas {
  const pixels = new Uint8Array(width * height);
  const colours = [
    ground,
    ...inks.flatMap(({ink, on = ground}) =>
      Array.from({length: SHADES}, (_none, index) => mix(on, ink, (index + 1) / SHADES)),
    ),
  ];
  function draw(
    {left, top, width: wide, height: high, shades}: Coverage,
    ink: number,
    x: number,
    y: number,
  ): void {
    const [first, from] = [x + left, y + top];
    if (first < 0 || first + wide > width || from < 0 || from + high > height) return;
    const base = ink * SHADES;
    for (let row = 0; row < high; row += 1) {
      const [start, end] = [row * wide, (row + 1) * wide];
      let to = (from + row) * width + first;
      for (let at = start; at < end; at += 1, to += 1) {
        const shade = shades[at];
        if (shade) pixels[to] = base + shade;
      }
    }
  }
  return {
    width,
    height,
    pixels,
    colours,
    draw,
    fill: (commands, ink) => draw(coverageOf(commands), ink, 0, 0),
  };
}
