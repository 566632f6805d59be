import {describe, expect, it} from 'vitest';
import {makeReferenceSite} from '../../../tests/reference-site.ts';
import {referenceItems} from './reference-items.ts';

const {siteDir, descriptions} = makeReferenceSite();

describe('the items for sidebars.ts', () => {
  it('are those of the sidebar of the reference', () => {
    const items = referenceItems('trains', {siteDir, locale: 'nl', descriptions});
    expect(JSON.stringify(items)).toContain('"label":"Een reis boeken","href":"/api/book-trip"');
  });

  it('need a description with a reference', () => {
    expect(() => referenceItems('train', {siteDir, descriptions})).toThrow(
      'referenceItems: no description "train" has the option "reference". Similar: trains.',
    );
  });
});
