import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {readShippedMessages} from '../src/workspace/locales.node.ts';
import {newSite, removeFolders, type Site} from './site.ts';

/** A site with one string of its own, and a package that ships two strings in Dutch. */
const shippedIn = (folder: string, own: string): Site =>
  newSite(
    {
      'docs/page.mdx': '---\ntitle: A page\n---\n',
      'package.json': '{"dependencies": {"widgets": "1.0.0", "closed": "1.0.0", "gone": "1.0.0"}}',
      'node_modules/widgets/package.json': '{"name": "widgets"}',
      [`node_modules/widgets/locales/${folder}/widgets.json`]:
        '{"open": "Openen", "close": "{count} sluiten"}',
      'node_modules/closed/package.json': '{"name": "closed", "exports": {".": "./index.js"}}',
      [`node_modules/closed/locales/${folder}/closed.json`]: '{"go": "Weg"}',
      'i18n/source/code.json':
        '{"go": {"message": "Go"}, "open": {"message": "Open"}, "close": {"message": "Close {count}"}}',
      'i18n/nl/code.json': own,
    },
    false,
  );

const GO = '"go": {"message": "Ga"}';

const findingsOf = (site: Site, line: string): string[] =>
  site.run(line).findings.map(({rule, message}) => `${rule}: ${message}`);

const stringsOf = (site: Site): unknown =>
  (site.run('status').json as {languages: {interface: {entries: unknown}}[]}).languages[0]
    ?.interface.entries;

afterAll(removeFolders);

describe('strings that a package ships in a language', () => {
  it.each(['nl', 'nl-NL'])('are read from its folder "locales/%s"', (folder) => {
    const {root} = shippedIn(folder, '{}');
    expect(readShippedMessages(root, 'nl')).toMatchObject({open: 'Openen'});
    expect(readShippedMessages(root, 'nl')).not.toHaveProperty('go');
    expect(readShippedMessages(root, 'it')).not.toHaveProperty('open');
  });

  it('are read of Docusaurus, too', () => {
    const {root} = shippedIn('nl', '{}');
    expect(readShippedMessages(root, 'de')['theme.NotFound.title']).toMatch(/^Seite/);
    expect(Object.keys(readShippedMessages(root, 'pt')).length).toBeGreaterThan(50);
    expect(readShippedMessages(root, 'ga')).toEqual({});
  });

  it('are not the work of the site: neither missing nor surplus', () => {
    const site = shippedIn('nl', `{${GO}}`);
    expect(stringsOf(site)).toEqual({total: 1, done: 1});
    expect(findingsOf(site, 'check strings --locale nl')).toEqual([]);
    site.run('done strings --locale nl');
    expect(readFileSync(join(site.root, 'i18n/nl/sources.yaml'), 'utf8')).toMatch(
      /code\.json:\n {2}go: Go\n$/,
    );
    const file = join(site.root, 'x.po');
    site.run(`export --locale nl --format po --out ${file}`);
    expect(readFileSync(file, 'utf8')).not.toContain('Close');
  });

  it('can be overridden by the site, which is then checked', () => {
    // Overrides are checked, but not counted: each language overrides other strings.
    const site = shippedIn('nl', `{${GO}, "close": {"message": "{aantal} dicht"}}`);
    expect(stringsOf(site)).toEqual({total: 1, done: 1});
    expect(findingsOf(site, 'check strings --locale nl')).toEqual([
      'placeholder: The placeholder {aantal} is {count} in English.',
    ]);
    site.write('i18n/nl/code.json', `{${GO}, "close": {"message": "Close {count}"}}`);
    expect(findingsOf(site, 'check strings --locale nl')[0]).toMatch(/^string-same/);
  });

  it('are missing in another language', () => {
    const site = shippedIn('de', `{${GO}}`);
    expect(stringsOf(site)).toEqual({total: 3, done: 1});
    const [first] = site.run('status').findings.filter(({rule}) => rule === 'string-missing');
    expect(first?.hint).toBe('Add "open": {"message": "…"} to this file, with the translation.');
  });
});
