import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, describe, expect, it} from 'vitest';
import {newFolder, newSite, removeFolders, type Site} from '../../tests/site.ts';
import {blobId, commitTimes} from './git.node.ts';

const PAGE = 'docs/page.mdx';
const FIRST = '2026-10-01T10:00:00.000Z';

/** A page that was committed twice. */
function siteWithHistory(): Site {
  const site = newSite({}, false);
  site.git('init', '-q');
  site.write(PAGE, 'first');
  site.commit(FIRST);
  site.write(PAGE, 'second');
  site.commit('2026-11-03T10:00:00Z');
  return site;
}

afterEach(removeFolders);

describe('the commit times of contents', () => {
  it('are those of the first commit that has the content', () => {
    const times = commitTimes(siteWithHistory().root, 'docs');
    expect(times.get(blobId(Buffer.from('first')))).toBe(Date.parse(FIRST));
    expect(times.get(blobId(Buffer.from('never')))).toBeUndefined();
  });

  it('are unknown in a shallow clone, and without git', () => {
    const {root} = siteWithHistory();
    const clone = join(newFolder(), 'clone');
    const source = pathToFileURL(root).href;
    execFileSync('git', ['clone', '-q', '--depth', '1', source, clone], {stdio: 'pipe'});
    expect(commitTimes(clone, 'docs').size).toBe(0);
    expect(commitTimes(newSite({[PAGE]: 'first'}, false).root, 'docs').size).toBe(0);
  });
});
