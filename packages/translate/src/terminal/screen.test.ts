import {describe, expect, it} from 'vitest';
import {makeScreen, wrapSpans} from './screen.ts';

describe('marked text on a terminal', () => {
  const plain = makeScreen(80, false);

  it('has brackets around what was removed and added where there is no colour', () => {
    expect(
      wrapSpans(
        [
          {text: 'A '},
          {text: 'big', mark: 'removed'},
          {text: 'small', mark: 'added'},
          {text: ' file'},
        ],
        40,
        plain,
      ),
    ).toEqual(['A [-big-]{+small+} file']);
  });

  it('stays within the width, marks included, and closes each mark on its line', () => {
    const lines = wrapSpans(
      [{text: 'one two three four five six seven eight nine ten', mark: 'added'}],
      20,
      plain,
    );
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(20);
      expect(line).toMatch(/^\{\+.*\+\}$/);
    }
    expect(lines.map((line) => line.slice(2, -2)).join(' ')).toBe(
      'one two three four five six seven eight nine ten',
    );
  });

  it('keeps the lines and indents of code', () => {
    expect(wrapSpans([{text: '{\n  "a": 1\n}'}], 40, plain)).toEqual(['{', '  "a": 1', '}']);
  });

  it('is coloured on request', () => {
    expect(wrapSpans([{text: 'new', mark: 'added'}], 40, makeScreen(80, true))).toEqual([
      '\u001B[32;1mnew\u001B[39;22m',
    ]);
  });
});
