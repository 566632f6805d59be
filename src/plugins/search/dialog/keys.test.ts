import {describe, expect, it} from 'vitest';
import {asksForSearch, textAfter} from './keys';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held});

describe('a press of keys', () => {
  it.each([
    ['a slash', press('/'), false, true],
    ['a slash that needs Shift', press('/', {shiftKey: true}), false, true],
    ['a slash while typing', press('/'), true, false],
    ['Ctrl+K', press('k', {ctrlKey: true}), false, true],
    ['Cmd+K with capitals', press('K', {metaKey: true}), false, true],
    ['Ctrl+K while typing', press('k', {ctrlKey: true}), true, true],
    [
      'Ctrl+Shift+K, which opens the console',
      press('K', {ctrlKey: true, shiftKey: true}),
      false,
      false,
    ],
    ['Ctrl+/', press('/', {ctrlKey: true}), false, false],
    ['AltGr+/', press('/', {altKey: true}), false, false],
    ['k', press('k'), false, false],
  ])('%s', (_name, event, isTyping, expected) => {
    expect(asksForSearch(event, isTyping)).toBe(expected);
  });

  it.each([
    ['é', press('é'), 'baé'],
    ['a slash', press('/'), 'ba/'],
    ['a space', press(' '), 'ba '],
    ['Backspace', press('Backspace'), 'b'],
    ['Enter', press('Enter'), undefined],
    ['Ctrl+V', press('v', {ctrlKey: true}), undefined],
    ['Alt+Backspace', press('Backspace', {altKey: true}), undefined],
  ])('%s after "ba"', (_name, event, expected) => {
    expect(textAfter('ba', event)).toBe(expected);
  });
});
