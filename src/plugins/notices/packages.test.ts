import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {noticeOf, packageFolder} from './packages';

it('a file belongs to the innermost package, with its scope', () => {
  expect(packageFolder('/site/node_modules/react/cjs/react.js')).toBe('/site/node_modules/react');
  expect(packageFolder('/site/node_modules/a/node_modules/@b/c/d.js')).toBe(
    '/site/node_modules/a/node_modules/@b/c',
  );
  expect(packageFolder('/site/src/theme/Root.tsx')).toBeUndefined();
});

it('a notice has name, version, licence and the texts of the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notices-'));
  try {
    mkdirSync(join(folder, 'LICENSE'));
    writeFileSync(
      join(folder, 'package.json'),
      '{"name": "a", "version": "1.2.3", "license": "Apache-2.0"}',
    );
    writeFileSync(join(folder, 'LICENSE/Apache'), 'Apache License\n');
    writeFileSync(join(folder, 'NOTICE'), 'Made by A.\n');
    expect(noticeOf(folder)).toBe('a 1.2.3 (Apache-2.0)\n\nApache License\n\nMade by A.');
  } finally {
    rmSync(folder, {recursive: true});
  }
});
