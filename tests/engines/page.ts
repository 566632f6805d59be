import {expect} from 'vitest';
import type {Driver, Point} from './driver';

/** The first visible element that a CSS selector matches. */
export type Target = {
  css: string;
  /** Its accessible name. */
  name?: string;
};

/** An element as readers see it. */
export type Seen = {
  text: string;
  value: string;
  isFocused: boolean;
  attributes: Record<string, string>;
  /** Where to press it; undefined while something else lies over it. */
  middle: Point | undefined;
};

/** Milliseconds until a change must be seen, on a loaded machine. */
const timeout = 20_000;

function look({css, name}: Target, scrolls: boolean): Seen | undefined {
  const nameOf = (one: Element): string => {
    const label = 'labels' in one ? (one as HTMLInputElement).labels?.[0] : undefined;
    return (one.getAttribute('aria-label') ?? (label ?? one).textContent).trim();
  };
  const element = [...document.querySelectorAll<HTMLElement>(css)].find(
    (one) =>
      one.checkVisibility({visibilityProperty: true}) &&
      (name === undefined || nameOf(one) === name),
  );
  if (!element) return undefined;
  const {left, top, width, height} = element.getBoundingClientRect();
  const middle = {x: left + width / 2, y: top + height / 2};
  const isReached = element.contains(document.elementFromPoint(middle.x, middle.y));
  if (scrolls && !isReached) element.scrollIntoView({block: 'center', behavior: 'instant'});
  return {
    text: element.innerText,
    value: 'value' in element ? String(element.value) : '',
    isFocused: document.activeElement === element,
    attributes: Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])),
    middle: isReached ? middle : undefined,
  };
}

/** What a reader can do and see in a page. */
export class Reader {
  constructor(readonly driver: Driver) {}

  /** Calls a function in the page. It can use its arguments and globals only. */
  async run<A extends unknown[], T>(inPage: (...args: A) => T, ...args: A): Promise<T | undefined> {
    const call = `(${String(inPage)})(...${JSON.stringify(args)})`;
    // Drivers differ in what they make of undefined.
    const json = await this.driver.evaluate(`JSON.stringify(${call})`);
    return typeof json === 'string' ? (JSON.parse(json) as T) : undefined;
  }

  see = (target: Target): Promise<Seen | undefined> => this.run(look, target, false);

  /** Expects a property of an element. @returns matchers that are tried until they pass. */
  expect = <K extends keyof Seen>(target: Target, property: K) =>
    expect.poll(async () => (await this.see(target))?.[property], {
      timeout,
      message: `${property} of ${target.name ?? target.css}`,
    });

  expectAttribute = (target: Target, name: string) =>
    expect.poll(async () => (await this.see(target))?.attributes[name], {
      timeout,
      message: `${name} of ${target.name ?? target.css}`,
    });
  expectSeen = (target: Target): Promise<void> =>
    expect
      .poll(() => this.see(target), {timeout, message: `${target.name ?? target.css} is hidden`})
      .toBeDefined();
  expectGone = (target: Target): Promise<void> =>
    expect
      .poll(() => this.see(target), {timeout, message: `${target.name ?? target.css} is visible`})
      .toBeUndefined();
  expectAddress = () => expect.poll(() => this.driver.evaluate('location.href'), {timeout});

  /** Waits until an element rests at a place where it can be pressed. */
  async placeOf(target: Target): Promise<Point> {
    let last: Point | undefined;
    await expect
      .poll(
        async () => {
          const {middle} = (await this.run(look, target, true)) ?? {};
          const rests = middle?.x === last?.x && middle?.y === last?.y;
          last = middle;
          return middle !== undefined && rests;
        },
        {timeout, message: `${target.name ?? target.css} can be pressed`},
      )
      .toBe(true);
    return last ?? {x: 0, y: 0};
  }

  async press(target: Target): Promise<void> {
    await this.driver.press(await this.placeOf(target));
  }

  /** Chooses an option by script: a driver does not reach the lists of native menus. */
  choose = ({css}: Target, value: string) =>
    this.run(
      (selector, chosen) => {
        const select = document.querySelector<HTMLSelectElement>(selector);
        if (!select) return;
        select.focus();
        select.value = chosen;
        for (const type of ['input', 'change'])
          select.dispatchEvent(new Event(type, {bubbles: true}));
      },
      css,
      value,
    );
}
