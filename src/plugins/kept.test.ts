import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {openKept} from './kept';

const root = mkdtempSync(join(tmpdir(), 'kept-'));
const folder = join(root, 'store');
afterAll(() => rmSync(root, {recursive: true}));

function build(...keys: string[]): (readonly string[] | undefined)[] {
  const kept = openKept(folder);
  const found = keys.map((key) => {
    const names = kept.find(key);
    if (!names) {
      rmSync(join(folder, `${key}.txt`), {force: true});
      writeFileSync(join(folder, `${key}.txt`), `made from ${key}`);
      kept.keep(key, [`${key}.txt`]);
    }
    kept.put(`${key}.txt`, join(root, 'site/a', `${key}.txt`));
    return names;
  });
  kept.close();
  return found;
}

it('finds what was made before, and forgets what no build needs', () => {
  expect(build('one', 'two')).toEqual([undefined, undefined]);
  expect(build('one', 'three')).toEqual([['one.txt'], undefined]);
  expect(readdirSync(folder).sort()).toEqual(['one.txt', 'three.txt']);
  expect(build('two')).toEqual([undefined]);
  expect(readFileSync(join(root, 'site/a/two.txt'), 'utf8')).toBe('made from two');
});

it('makes again what was changed in the site or in the folder, and what is missing', () => {
  build('one', 'two', 'three');
  writeFileSync(join(root, 'site/a/one.txt'), 'MADE FROM ONE');
  rmSync(join(folder, 'three.txt'));
  expect(build('one', 'two', 'three')).toEqual([undefined, ['two.txt'], undefined]);
  expect(readFileSync(join(root, 'site/a/one.txt'), 'utf8')).toBe('made from one');
});

it('begins anew when the list cannot be read', () => {
  build('one');
  writeFileSync(`${folder}.json`, '{"one":');
  expect(build('one')).toEqual([undefined]);
});
