import {describe, expect, it} from 'vitest';
import {judgePattern} from './judge-pattern.ts';

describe('a pattern that takes exponential time, or the fourth power of the length, is unbounded', () => {
  it.each([
    '^(a+)+$',
    '^(a|aa)+$',
    '(a|aa)+$',
    '(.*)*x',
    '^(\\w+\\s?)*$',
    '(?:a?){30}a{30}',
    '^(a?){40}$',
    '^(?:|||a){30}b$',
    '^(?:(?:a{0,9}){0,9}){0,9}$',
    '^([a-z]+){2,}$',
    '^(?=(a+)+b)a',
    '^(?!(?:a|a)*b)a',
    '^^(a|a)+$',
    '^(a)(?:\\1|a)+$',
    '^(\\p{L}|\\p{Lu})+$',
    '^(?:.|\\u{1F600})+$',
    '^((abcdefghijklmnop)+x?)+$',
    '^(?:x(?:(a+)+b)?)',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^a*a*a*a*a*$',
    `${'('.repeat(2000)}a${')'.repeat(2000)}`,
  ])('%s', (pattern) => {
    expect(judgePattern(pattern)).toBe('unbounded');
  });
});

describe('a pattern that takes the square of the length is bounded', () => {
  it.each(['\\s+$', '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', '(?=.*[A-Z])(?=.*\\d).{8,}'])(
    '%s',
    (pattern) => {
      expect(judgePattern(pattern)).toBe('bounded');
    },
  );
});

describe('an ordinary pattern is linear', () => {
  it.each([
    '^[0-9a-f]{24}$',
    '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
    '^\\d{4}-\\d{2}-\\d{2}$',
    '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$',
    '^[a-z0-9]+(?:-[a-z0-9]+)*$',
    '^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$',
    '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?$',
    '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}',
    '^[a-zA-Z]{1,1000}$',
    '[\\s\\S]*',
    '^\\cC$',
    '^(a|a)*',
  ])('%s', (pattern) => {
    expect(judgePattern(pattern)).toBe('linear');
  });
});
