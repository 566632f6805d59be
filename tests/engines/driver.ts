import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** A place in the window, in CSS pixels. */
export type Point = {x: number; y: number};

/** Keys that write no letter. */
export type Key = 'Enter' | 'Tab' | 'Escape' | 'ArrowDown' | 'Control';

/** A browser with one page, driven by trusted events. */
export type Driver = {
  /** Name and version, such as `Firefox 153.8.0`. */
  name: string;
  open: (url: string) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  /** Evaluates an expression in the page. */
  evaluate: (expression: string) => Promise<unknown>;
  /** A tap by finger, or a click by mouse where the driver has no touch screen. */
  press: (point: Point) => Promise<void>;
  /** Types a text, with so many milliseconds between its letters. */
  type: (text: string, delay?: number) => Promise<void>;
  /** Presses a key or a letter while others are held down: `strike('Control', 'v')`. */
  strike: (...keys: (Key | string)[]) => Promise<void>;
  /** Chooses a file in the input that a CSS selector matches. */
  chooseFile: (css: string, path: string) => Promise<void>;
  /** Writes a picture of the window, as PNG. */
  picture: (path: string) => Promise<void>;
  close: () => Promise<void>;
};

/** A browser that may be installed. */
export type Engine = {
  name: string;
  /** The Debian packages with it. */
  packages: string;
  /** The narrowest window in pixels. */
  narrow: number;
  isInstalled: boolean;
  start: () => Promise<Driver>;
};

/** The path of the first of these programs that is installed. */
export const programPath = (...names: string[]): string | undefined =>
  names
    .flatMap((name) =>
      (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
    )
    .find((path) => existsSync(path));
