// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {applyFetchedFonts, fetchFonts} from './fetched-fonts';

const root = document.documentElement;
const load = vi.fn<(face: string) => Promise<unknown[]>>();

beforeEach(() => {
  load.mockResolvedValue(['face']);
  Object.defineProperty(document, 'fonts', {value: {load}, configurable: true});
  root.lang = 'nl';
});
afterEach(() => {
  localStorage.clear();
  root.removeAttribute('data-fonts');
  vi.restoreAllMocks();
});

it('pages of a language have the fonts once they have been fetched, and not before', async () => {
  applyFetchedFonts();
  expect(root.hasAttribute('data-fonts')).toBe(false);
  await fetchFonts();
  expect(root.hasAttribute('data-fonts')).toBe(false);
  applyFetchedFonts();
  expect(root.hasAttribute('data-fonts')).toBe(true);
});

it('another language has font files of its own', async () => {
  await fetchFonts();
  root.lang = 'it';
  applyFetchedFonts();
  expect(root.hasAttribute('data-fonts')).toBe(false);
});

it('a font that did not arrive is tried again on the next page', async () => {
  load.mockRejectedValueOnce(new Error('offline'));
  await fetchFonts();
  applyFetchedFonts();
  expect(root.hasAttribute('data-fonts')).toBe(false);
});

it('without storage, pages keep the fonts of the system', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  await fetchFonts();
  applyFetchedFonts();
  expect(root.hasAttribute('data-fonts')).toBe(false);
});
