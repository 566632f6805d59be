import {describe, expect, it} from 'vitest';
import {formatFinding} from './finding.ts';
import {harmless, harmlessJson} from './harmless.ts';

/** Clears the screen, turns the direction of the text, and is red. */
const TEXT = 'a\u001B[2Jb\u202Ec\td\u009B31me\r';

describe('a text for the terminal', () => {
  it('cannot control it', () => {
    expect(harmless(`${TEXT}\nf`)).toBe('a[2Jbc  d31me\nf');
  });

  it('cannot control it in a finding', () => {
    const finding = {line: 1, column: 2, severity: 'error', hint: TEXT} as const;
    expect(formatFinding({...finding, file: TEXT, rule: 'rule', message: TEXT})).not.toMatch(
      /\p{Cc}|\u202E/u,
    );
  });

  it('is the same value as JSON, without such characters', () => {
    const json = harmlessJson({[TEXT]: TEXT});
    expect(json).not.toMatch(/\p{Cc}|\u202E/u);
    expect(JSON.parse(json)).toEqual({[TEXT]: TEXT});
  });
});
