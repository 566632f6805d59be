import {describe, expect, it} from 'vitest';
import {processorFor, WHOLE} from './processor';

describe('the quick parser', () => {
  it.each([
    'Words and `code`.',
    '| a | b |\n| --- | --- |\n| ~~c~~ | [^1] |\n\n- [ ] d\n\n[^1]: e',
    ':::note[Title]\nA [link](./a.mdx).\n:::\n\n<Box label="x" />',
  ])('reads %j as the whole one does', (text) => {
    expect(processorFor(text)).not.toBe(WHOLE);
    expect(processorFor(text).parse(text)).toEqual(WHOLE.parse(text));
  });

  it.each([
    'See https://x.example.',
    'See www.x.example.',
    'Write to a@b.example.',
    'x](www.x.example](y)',
  ])('leaves %j to the whole one', (text) => {
    expect(processorFor(text)).toBe(WHOLE);
  });
});
