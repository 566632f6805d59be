import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'vitest';
import type {Status} from '../src/status/language-status.ts';
import {NL, newSite, type Site} from './site.ts';

export const ENGLISH =
  '---\ntitle: A page\n---\n\nThe first paragraph has words.\n\n## Below {/* #below */}\n\n- one thing\n- another thing\n\nThe end of it.\n';
export const DUTCH =
  '---\ntitle: Een pagina\n---\n\nDe eerste alinea heeft woorden.\n\n## Onder {/* #below */}\n\n- één ding\n- een ander ding\n\nHet einde ervan.\n';
export const FILES = {'docs/page.mdx': ENGLISH, [`${NL}/page.mdx`]: DUTCH};

/** `page, state, what changed` of each page. */
export const states = (site: Site): unknown[] =>
  (site.run('status').json as Pick<Status, 'languages'>).languages[0]?.pages.items.map(
    ({page, state, why, changes}) => [
      page,
      state,
      ...(why ? [why] : []),
      ...changes.map(({line, how}) => `${line} ${how}`),
    ],
  ) ?? [];
/** `severity rule` of each finding of a command. */
export const rules = (site: Site, line: string): string[] =>
  site.run(line).findings.map(({rule, severity}) => `${severity} ${rule}`);
/** A file byte by byte. */
export const onDisk = (site: Site, path: string): string =>
  readFileSync(join(site.root, path), 'latin1');

/** A site whose page has been recorded as done and committed. */
export function doneSite(files: Record<string, string> = FILES, isInGit = true): Site {
  const site = newSite(files, isInGit);
  expect(site.run('done page --locale nl').findings).toEqual([]);
  if (isInGit) site.commit();
  return site;
}
