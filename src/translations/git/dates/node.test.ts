import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, describe, expect, it} from 'vitest';
import {newFolder, newSite, removeFolders, type Site} from '../../../../tests/translations/site';
import {blobId} from '../node';
import {readDates} from './node';

const PAGE = 'docs/page.mdx';
const [FIRST, SECOND, THIRD] = [
  '2026-10-01T10:00:00Z',
  '2026-11-03T10:00:00Z',
  '2026-11-05T10:00:00Z',
];

/** A page that was committed twice, and another file after it. */
function siteWithHistory(): Site {
  const site = newSite({}, false);
  site.git('init', '-q');
  site.write(PAGE, 'first');
  site.commit(FIRST);
  site.write(PAGE, 'second');
  site.commit(SECOND);
  site.write('docs/other.mdx', 'other');
  site.commit(THIRD);
  return site;
}

const dayOf = (time = Number.NaN): string => new Date(time).toISOString().slice(0, 10);

afterEach(removeFolders);

describe('the dates of pages', () => {
  it('are those of the last commit of a file, and of the first of a content', () => {
    const {root} = siteWithHistory();
    const dates = readDates(root, ['docs']);
    expect(dayOf(dates.updatedAt(join(root, PAGE)))).toBe('2026-11-03');
    expect(dayOf(dates.madeAt(blobId(Buffer.from('first'))))).toBe('2026-10-01');
    expect(dates.madeAt(blobId(Buffer.from('never')))).toBeUndefined();
  });

  it('are not told of a file that was changed since, or was never committed', () => {
    const {root, write} = siteWithHistory();
    write(PAGE, 'third');
    write('docs/new.mdx', 'new');
    const dates = readDates(root, ['docs']);
    expect(dates.updatedAt(join(root, PAGE))).toBeUndefined();
    expect(dates.updatedAt(join(root, 'docs/new.mdx'))).toBeUndefined();
  });

  it('are not told in a shallow clone, nor without git', () => {
    const {root} = siteWithHistory();
    const clone = join(newFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', pathToFileURL(root).href, clone], {
      stdio: 'pipe',
    });
    expect(readDates(clone, ['docs']).updatedAt(join(clone, PAGE))).toBeUndefined();
    const plain = newSite({[PAGE]: 'first'}, false);
    expect(readDates(plain.root, ['docs']).updatedAt(join(plain.root, PAGE))).toBeUndefined();
  });
});
