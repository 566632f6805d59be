import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {Root} from 'mdast';
import {VFile} from 'vfile';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {MARKDOWN} from '../../translations/markdown/parse';
import {createSkeletons} from './skeletons';

const ROOT = join(import.meta.dirname, '../../..');
let root = '';
let page = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'batchwise-skeletons-'));
  for (const file of [
    'package.json',
    'src/plugins/markdown/marks.ts',
    'src/plugins/markdown/skeleton.ts',
    'src/translations/markdown/parse.ts',
  ]) {
    mkdirSync(dirname(join(root, file)), {recursive: true});
    cpSync(join(ROOT, file), join(root, file));
  }
  page = join(root, 'page.mdx');
  writeFileSync(page, '---\ntitle: A\n---\n\n:::note[N]\nWords.\n:::\n');
});

afterEach(() => rmSync(root, {recursive: true}));

function compile(skeletons: ReturnType<typeof createSkeletons>, text: string): void {
  skeletons.remark()(MARKDOWN.parse(text) as Root, new VFile({path: page, value: text}));
}

it('a page is taken as it was compiled, in the next build, too, which does not compile it', () => {
  const first = createSkeletons(root, 'nl');
  compile(first, 'Compiled.\n');
  expect(first.of(page)).toBe('Compiled.\n');
  first.save();
  expect(createSkeletons(root, 'nl').of(page)).toBe('Compiled.\n');
});

it('a page that was not compiled, and has changed, is read', () => {
  const first = createSkeletons(root, 'nl');
  compile(first, 'Compiled.\n');
  first.of(page);
  first.save();
  writeFileSync(page, 'Changed {/* note */}\n');
  expect(createSkeletons(root, 'nl').of(page)).toBe('Changed\n');
});

it('a page is read without its front matter', () => {
  expect(createSkeletons(root, 'nl').of(page)).toBe('> **N**\n>\n> Words.\n');
});
