import {describe, expect, test} from 'vitest';
import {readPlainTags} from './inline/inline-tags.ts';
import {partsKey} from './inline/parts.ts';
import {pseudoForms, pseudoText} from './pseudo.ts';

const pseudo = (text: string): string => {
  const {parts, tags} = pseudoText(readPlainTags(text));
  return parts
    .map((part) =>
      typeof part === 'string' ? part : (tags.find(({id}) => id === part.tag)?.open ?? ''),
    )
    .join('');
};

describe('the pseudo-locale', () => {
  test('accents every letter, so that no word of English is left', () => {
    expect(pseudo('The quick brown fox jumps over THE LAZY DOG')).not.toMatch(/[A-Za-z]/);
  });

  test('makes a text at least 40 % longer and puts it in brackets', () => {
    for (const text of ['a', 'Send', 'Create a batch', 'x'.repeat(200)]) {
      const {length} = [...pseudo(text).slice(1, -1)];
      expect(pseudo(text)).toMatch(/^⟦.*⟧$/);
      expect(length).toBeGreaterThanOrEqual(text.length * 1.4);
      expect(length).toBeLessThanOrEqual(text.length * 1.5 + 9);
    }
  });

  test('leaves placeholders and code as they are', () => {
    expect(pseudo('Wait {count} s for `status`')).toMatch(/^⟦Ŵáîţ \{count\} š ƒóŕ `status` /);
  });

  test('puts each form of a plural in brackets of its own', () => {
    expect(partsKey(pseudoForms({parts: ['One|Many'], tags: []}).parts)).toBe(
      '⟦Öñé óñé⟧|⟦Ṁáñý óñé⟧',
    );
  });
});
