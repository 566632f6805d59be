/** A piece of an outline in pixels, as fonts and SVG have them: y grows downwards. */
export type Command =
  | {type: 'M'; x: number; y: number}
  | {type: 'L'; x: number; y: number}
  | {type: 'Q'; x: number; y: number; x1: number; y1: number}
  | {type: 'C'; x: number; y: number; x1: number; y1: number; x2: number; y2: number}
  | {type: 'Z'};

/** How much of each pixel a shape covers, from 0 to `SHADES`, row by row; `left` and `top` say where its first pixel is. */
export type Coverage = {
  left: number;
  top: number;
  width: number;
  height: number;
  shades: Uint8Array;
};

/** Steps between nothing and a whole pixel, so that edges are smooth. */
export const SHADES = 15;

type Point = [x: number, y: number];

/** Straight pieces for a curve: an outline of a letter at the sizes of a card shows no corners with these. */
const PIECES = 8;

/** An outline as closed polygons. */
function polygonsOf(commands: readonly Command[]): Point[][] {
  const polygons: Point[][] = [];
  let at: Point = [0, 0];
  const lineTo = (point: Point): void => {
    polygons.at(-1)?.push(point);
    at = point;
  };
  for (const one of commands) {
    if (one.type === 'Z') continue;
    if (one.type === 'M') {
      polygons.push([]);
      lineTo([one.x, one.y]);
    } else if (one.type === 'L') lineTo([one.x, one.y]);
    else {
      const [x0, y0] = at;
      for (let piece = 1; piece <= PIECES; piece += 1) {
        const [t, u] = [piece / PIECES, 1 - piece / PIECES];
        if (one.type === 'Q')
          lineTo([
            u * u * x0 + 2 * u * t * one.x1 + t * t * one.x,
            u * u * y0 + 2 * u * t * one.y1 + t * t * one.y,
          ]);
        else
          lineTo([
            u ** 3 * x0 + 3 * u * u * t * one.x1 + 3 * u * t * t * one.x2 + t ** 3 * one.x,
            u ** 3 * y0 + 3 * u * u * t * one.y1 + 3 * u * t * t * one.y2 + t ** 3 * one.y,
          ]);
      }
    }
  }
  return polygons;
}

/** Lines in each row of pixels along which a shape is measured. */
const SAMPLES = 8;

/** Where an outline crosses a line, and whether downwards. */
type Crossing = {x: number; way: number};

/** The crossings with each line along which a shape is measured, from left to right. @param top of the first row of pixels. */
function crossingsOf(polygons: readonly Point[][], top: number, rows: number): Crossing[][] {
  const lines = Array.from({length: rows * SAMPLES}, (): Crossing[] => []);
  for (const points of polygons) {
    let [x0, y0] = points.at(-1) ?? [0, 0];
    for (const [x1, y1] of points) {
      for (
        let line = Math.max(0, Math.floor((Math.min(y0, y1) - top) * SAMPLES - 0.5));
        line < lines.length;
        line += 1
      ) {
        const y = top + (line + 0.5) / SAMPLES;
        if (y >= Math.max(y0, y1)) break;
        if (y >= Math.min(y0, y1))
          lines[line]?.push({x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), way: y1 > y0 ? 1 : -1});
      }
      [x0, y0] = [x1, y1];
    }
  }
  for (const line of lines) line.sort((one, other) => one.x - other.x);
  return lines;
}

/** Adds a part of a row, with the exact share of the pixels at its ends. */
function addSpan(values: Float32Array, start: number, from: number, to: number): void {
  for (let column = Math.floor(from); column < to; column += 1) {
    const share = Math.min(to, column + 1) - Math.max(from, column);
    values[start + column] = (values[start + column] ?? 0) + share / SAMPLES;
  }
}

/** Measures a filled outline (non-zero winding, as fonts are drawn). */
export function coverageOf(commands: readonly Command[]): Coverage {
  const polygons = polygonsOf(commands);
  const points = polygons.flat();
  if (points.length === 0) return {left: 0, top: 0, width: 0, height: 0, shades: new Uint8Array(0)};
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const [width, height] = [Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top];
  const values = new Float32Array(width * height);
  crossingsOf(polygons, top, height).forEach((crossings, line) => {
    let winding = 0;
    let from = 0;
    for (const {x, way} of crossings) {
      if (winding === 0) from = x;
      winding += way;
      if (winding === 0) addSpan(values, Math.floor(line / SAMPLES) * width, from - left, x - left);
    }
  });
  return {
    left,
    top,
    width,
    height,
    shades: Uint8Array.from(values, (share) => Math.round(share * SHADES)),
  };
}
