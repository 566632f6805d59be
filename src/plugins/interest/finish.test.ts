import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, it} from 'vitest';
import {toBytes} from './bytes';
import {finishPages} from './finish';

const folder = mkdtempSync(join(tmpdir(), 'finish-'));
afterEach(() => rmSync(folder, {recursive: true, force: true}));

it('takes each page through all steps, whether it becomes longer or shorter, and keeps its letters', async () => {
  mkdirSync(join(folder, 'a'), {recursive: true});
  const files = {
    'long.html': '<p>città — long</p>',
    'a/short.html': '<p>“x”</p>',
    'a/other.txt': '<p>x</p>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

  await finishPages(folder, [
    (html, name) => (name === 'long.html' ? html.replace(toBytes(' — long'), '') : html),
    async (html) => html.replace('<p>', toBytes('<p class=é>')),
  ]);

  const written = Object.keys(files).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(written).toEqual(['<p class=é>città</p>', '<p class=é>“x”</p>', '<p>x</p>']);
});
