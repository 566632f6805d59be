import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {writeAll} from './files.node.ts';

describe('writing several files', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'write-all-'));
    writeFileSync(join(root, 'old.txt'), 'old');
  });
  afterEach(() => rmSync(root, {recursive: true, force: true}));

  test('writes all of them, in folders that are not there yet, too', () => {
    writeAll(root, [
      {path: 'old.txt', text: 'new'},
      {path: 'a/b/c.txt', text: 'c'},
    ]);
    expect([
      readFileSync(join(root, 'old.txt'), 'utf8'),
      readFileSync(join(root, 'a/b/c.txt'), 'utf8'),
    ]).toEqual(['new', 'c']);
    expect(readdirSync(root).sort()).toEqual(['a', 'old.txt']);
  });

  test('puts back what was there when one of them cannot be written, and leaves nothing behind', () => {
    mkdirSync(join(root, 'folder/inside'), {recursive: true});
    expect(() =>
      writeAll(root, [
        {path: 'old.txt', text: 'new'},
        {path: 'fresh.txt', text: 'x'},
        {path: 'folder', text: 'y'},
      ]),
    ).toThrow();
    expect(readFileSync(join(root, 'old.txt'), 'utf8')).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['folder', 'old.txt']);
  });
});
