import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {processorFor, WHOLE} from './processor';

const DOCS = join(import.meta.dirname, '../../docs');
const read = (name: string): string => readFileSync(join(DOCS, name), 'utf8');

describe('the quick parser', () => {
  it.each(readdirSync(DOCS).filter((name) => name.endsWith('.mdx')))('reads %s as the whole one does', (name) => {
    expect(processorFor(read(name))).not.toBe(WHOLE);
    expect(processorFor(read(name)).parse(read(name))).toEqual(WHOLE.parse(read(name)));
  });

  it.each(['[a](https://x.example), `https://x.example`, `a@b.example`', '```\nhttps://x.example\n```\n', '| a | b |\n| --- | --- |\n| ~~c~~ | [^1] |\n\n- [ ] d\n\n[^1]: e', '``a` https://x.example `b``'])('serves for %j', (text) => {
    expect(processorFor(text)).not.toBe(WHOLE);
    expect(processorFor(text).parse(text)).toEqual(WHOLE.parse(text));
  });

  it.each(['See https://x.example.', 'See www.x.example.', 'Write to a@b.example.', 'A \\` and https://x.example and \\`.'])('leaves %j to the whole one', (text) => {
    expect(processorFor(text)).toBe(WHOLE);
  });
});
