import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {DUTCH, ENGLISH} from './pages.ts';
import {newFolder, newSite, NL, removeFolders} from './site.ts';
import {wrongOf} from './xliff-rules.ts';

/** The schema of OASIS is no part of this project: Debian has it in php-symfony-translation, with xml.xsd beside it. */
const SCHEMA =
  process.env.XLIFF_SCHEMA ??
  '/usr/share/php/Symfony/Component/Translation/Resources/schemas/xliff-core-2.0.xsd';
const XMLLINT = process.env.XMLLINT ?? 'xmllint';
const hasSchema = existsSync(SCHEMA) && spawnSync(XMLLINT, ['--version']).status === 0;

const ODD =
  '---\ntitle: "A \\"page\\" & <more>"\n---\n\nA \u0001 bell, &amp; *it* **bo`c`ld** [l](x "T & <t>") ![alt](y.png) <Card label="a < b & c">in</Card>\\\nnext ~~old~~ {1 < 2} and ]]> too.\n';

describe('XLIFF that is exported', () => {
  const files: Record<string, string> = {};
  beforeAll(() => {
    const folder = newFolder();
    const site = newSite({
      'docs/a.mdx': ENGLISH,
      'docs/other.mdx': '---\ntitle: Other\n---\n\nHello.\n',
      [`${NL}/a.mdx`]: DUTCH.replace('source: x\n', ''),
    });
    site.run('done a --locale nl');
    site.run(`export a other --locale nl --out ${folder}/nl.xlf`);
    newSite({
      'docs/odd.mdx': ODD,
      'docs/new.mdx': ODD,
      [`${NL}/odd.mdx`]: ODD.replace('bell', 'bel'),
    }).run(`export --locale nl --out ${folder}/odd.xlf`);
    for (const name of ['nl', 'odd']) files[name] = join(folder, `${name}.xlf`);
  });
  afterAll(removeFolders);

  test.each(['nl', 'odd'])(
    'keeps the rules of XLIFF 2.1 about elements, attributes, ids and states (%s)',
    (name) => {
      const text = readFileSync(files[name] ?? '', 'utf8');
      expect(text).toContain('version="2.1"');
      expect(wrongOf(text)).toEqual([]);
    },
  );

  test('would be found out if it broke them', () => {
    const text = readFileSync(files.nl ?? '', 'utf8');
    const broken = text
      .replace('<segment', '<segment foo="1"')
      .replace('id="u2"', 'id="u 2"')
      .replace(/dataRef="d1"/, 'dataRef="d99"')
      .replace('state="translated"', 'state="done"');
    expect(wrongOf(broken).length).toBeGreaterThanOrEqual(4);
  });

  test.skipIf(!hasSchema).each(['nl', 'odd'])(
    'is valid against the schema of OASIS, where xmllint and the schema are at hand (%s)',
    (name) => {
      const folder = newFolder();
      writeFileSync(join(folder, 'xml.xsd'), readFileSync(join(dirname(SCHEMA), 'xml.xsd')));
      writeFileSync(
        join(folder, 'xliff.xsd'),
        readFileSync(SCHEMA, 'utf8').replace('informativeCopiesOf3rdPartySchemas/w3c/', ''),
      );
      expect(() =>
        execFileSync(
          XMLLINT,
          ['--nonet', '--noout', '--schema', join(folder, 'xliff.xsd'), files[name] ?? ''],
          {stdio: 'pipe'},
        ),
      ).not.toThrow();
    },
  );
});
