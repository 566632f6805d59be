import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {newFolder, newSite, NL, removeFolders, type Site} from './site.ts';

const FORMATS = [
  ['xliff', 'xlf'],
  ['po', 'po'],
] as const;

afterAll(removeFolders);

const read = (site: Site, path: string): string => readFileSync(join(site.root, path), 'utf8');

/** Exports the page, lets a translator change the file, and imports it. */
function exchange(
  site: Site,
  edit: (text: string) => string,
  extension: string,
): {messages: string[]; json: Record<string, unknown>} {
  const file = join(newFolder(), `x.${extension}`);
  expect(site.run(`export other --locale nl --out ${file}`).findings).toEqual([]);
  site.write(`x.${extension}`, edit(readFileSync(file, 'utf8')));
  const {findings, json} = site.run(`import x.${extension}`);
  return {messages: findings.map(({message}) => message), json};
}

describe('the title of a link and a property of a component within a sentence', () => {
  const page = (sentence: string, title: string): string =>
    `---\ntitle: ${title}\n---\n\n${sentence}\n`;
  const english = page(
    'See [the guide](./a.mdx "All of the answers"), or press <Key id="x" label="the big button" /> now.',
    'Other',
  );
  const dutch = page(
    'Lees [de gids](./a.mdx "Alle antwoorden"), of druk nu op <Key id="x" label="de grote knop" />.',
    'Iets anders',
  );
  const titledSite = (own: string): Site =>
    newSite({
      'docs/a.mdx': '---\ntitle: A page\n---\n\nHello.\n',
      'docs/other.mdx': english,
      [`${NL}/a.mdx`]: '---\ntitle: Een pagina\n---\n\nHallo.\n',
      [`${NL}/other.mdx`]: own,
    });

  test.each(FORMATS)('come back to the byte when nothing was changed (%s)', (_, extension) => {
    const site = titledSite(dutch);
    expect(site.run('done other --locale nl').findings).toEqual([]);
    const before = read(site, `${NL}/other.mdx`);
    expect(exchange(site, (text) => text, extension)).toMatchObject({
      messages: [],
      json: {outcome: 'unchanged'},
    });
    expect(read(site, `${NL}/other.mdx`)).toBe(before);
  });

  test.each(FORMATS)('are translated on the way, and nothing else changes (%s)', (_, extension) => {
    const site = titledSite(dutch);
    expect(site.run('done other --locale nl').findings).toEqual([]);
    const before = read(site, `${NL}/other.mdx`);
    const edit = (text: string): string =>
      text.replace('Alle antwoorden', 'Elk antwoord').replace('de grote knop', 'de rode knop');
    expect(exchange(site, edit, extension)).toMatchObject({
      messages: [],
      json: {outcome: 'written', files: [{changed: 1}]},
    });
    expect(read(site, `${NL}/other.mdx`)).toBe(edit(before));
  });

  test.each(FORMATS)('are part of a page that is made anew (%s)', (_, extension) => {
    const site = titledSite(dutch);
    const file = join(newFolder(), `x.${extension}`);
    expect(site.run('done other --locale nl').findings).toEqual([]);
    site.run(`export other --locale nl --out ${file}`);
    const before = read(site, `${NL}/other.mdx`);
    rmSync(join(site.root, NL, 'other.mdx'));
    site.write(
      `new.${extension}`,
      readFileSync(file, 'utf8').replace(
        /(<note category="target-version">|=v1-[0-9a-f]{16}\/)[0-9a-f]{16}/g,
        '$1none',
      ),
    );
    expect(site.run(`import new.${extension}`)).toMatchObject({
      json: {outcome: 'written'},
      findings: [],
    });
    expect(read(site, `${NL}/other.mdx`).split('\n').at(-2)).toBe(before.split('\n').at(-2));
  });

  test('are told when they are still English', () => {
    const site = titledSite(
      dutch
        .replace('Alle antwoorden', 'All of the answers')
        .replace('de grote knop', 'the big button'),
    );
    expect(site.run('done other --locale nl').findings.map(({message}) => message)).toEqual([
      'Not translated: "All of the answers".',
      'Not translated: "the big button".',
    ]);
  });
});
