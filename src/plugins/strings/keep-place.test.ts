import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {keepPlace} from './keep-place';

/** A window that can be scrolled, and whose page a test draws anew. */
class Page extends EventTarget {
  scrollY = 700;
  draw: () => void = () => undefined;
  scrollTo({top}: {top: number}): void {
    this.scrollY = top;
  }
  /** What a browser does when the page is drawn anew. */
  move(to: number): void {
    this.scrollY = to;
    this.dispatchEvent(new Event('scroll'));
  }
}

let page = new Page();

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', {getElementById: () => ({})});
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => callback());
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(private readonly callback: () => void) {}
      observe(): void {
        page.draw = this.callback;
      }
      disconnect(): void {
        page.draw = () => undefined;
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a page that is drawn anew stays where the translator was', () => {
  keepPlace();
  page.scrollY = 640;
  page.draw();
  expect(page.scrollY).toBe(700);
  page.move(640);
  expect(page.scrollY).toBe(700);
});

it('a translator who scrolls meanwhile is not held', () => {
  keepPlace();
  page.dispatchEvent(new Event('wheel'));
  page.move(900);
  page.draw();
  expect(page.scrollY).toBe(900);
});

it('a page is let go once it has been drawn', () => {
  keepPlace();
  vi.advanceTimersByTime(5_000);
  page.move(0);
  expect(page.scrollY).toBe(0);
});
