import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {buildLibrary} from './library';

const ROOT = join(import.meta.dirname, '../../..');
const cache = mkdtempSync(join(tmpdir(), 'diagrams-'));
afterEach(() => rmSync(cache, {recursive: true, force: true}));

describe('the library for diagrams', () => {
  it('is compiled once, to modules that import nothing but each other', async () => {
    const {folder, entry} = await buildLibrary(ROOT, cache, ['chrome109']);
    const names = readdirSync(folder);
    expect(readdirSync(cache), 'nothing unfinished').toHaveLength(1);
    for (const name of names) {
      const imported = [
        ...readFileSync(join(folder, name), 'utf8').matchAll(
          /(?:\bfrom|\bimport\(?)\s*"([^"\s]+)"/g,
        ),
      ].flatMap(([, path = '']) => (path.endsWith('.js') ? [path.replace('./', '')] : []));
      expect(names, name).toEqual(expect.arrayContaining(imported));
    }
    expect(readFileSync(join(folder, entry), 'utf8')).toContain('as default');
    // What was compiled for the same browsers is at hand.
    const [built] = readdirSync(cache);
    expect(await buildLibrary(ROOT, cache, ['chrome109'])).toEqual({
      folder: join(cache, built as string),
      entry,
    });
  }, 60_000);
});
