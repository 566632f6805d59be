import {cpSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {usableStrings} from '../src/ui-strings/usable-strings.node.ts';
import {newFolder, newSite, NL, removeFolders, siteIn} from './site.ts';

afterAll(removeFolders);

const PAGE = '---\ntitle: A page\n---\n\nWords.\n\n[there](./nowhere.mdx)\n';
const FILES = {
  'docs/page.mdx': PAGE,
  [`${NL}/page.mdx`]: PAGE.replace('A page', 'Een pagina').replace('Words', 'Woorden'),
  'openapi/pets.yaml': 'openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\npaths: {}\n',
  'i18n/nl/openapi/pets.overlay.yaml': 'overlay: 1.1.0\ninfo: "x\n',
  'i18n/source/code.json': '{"a": {"message": "One"}}',
  'i18n/nl/code.json': '{"a": {"message": 1}}',
};

describe('a checkout that is copied with its caches', () => {
  const site = newSite(FILES, false);
  for (const line of ['check', 'status', 'check openapi']) site.run(line);
  usableStrings(site.root, 'nl');
  const copy = siteIn(join(newFolder(), 'copy'));
  cpSync(site.root, copy.root, {recursive: true});

  it('has no path of the old folder in its caches', () => {
    expect(readFileSync(join(copy.root, '.cache/translate.json'), 'utf8')).not.toContain(site.root);
    expect(usableStrings(copy.root, 'nl').path).toBe('../.cache/strings/nl');
  });

  it.each(['check', 'status', 'check openapi'])('says the same: %s', (line) => {
    expect(copy.run(line).findings).toEqual(site.run(line).findings);
  });

  it('sees its own changes, with the old folder and without it', () => {
    copy.write(`${NL}/page.mdx`, 'Woorden {');
    expect(site.run('check page').findings.map(({rule}) => rule)).not.toContain('syntax');
    rmSync(site.root, {recursive: true});
    expect(copy.run('check page').findings.map(({rule}) => rule)).toContain('syntax');
    expect(
      copy
        .run('status')
        .findings.map(({file}) => file)
        .join(),
    ).not.toContain(site.root);
  });
});
