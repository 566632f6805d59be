// @vitest-environment jsdom
import {cleanup, render} from '@testing-library/react';
import {afterEach, describe, expect, it} from 'vitest';
import type {ResponseCheck} from '@batchwise/openapi/response/check';
import {SiteContext} from '../../site/site.ts';
import {Badge, Findings} from './SchemaCheck.tsx';

afterEach(cleanup);

const SITE = {
  servers: {offered: ['mock' as const], default: 'mock' as const, localUrl: '', realUrl: ''},
  locale: 'en',
  errorPage: '/errors',
  navigate: () => {},
};

/** The text that the reader sees about a response. */
function findings(result: ResponseCheck): string {
  const {container} = render(
    <SiteContext value={SITE}>
      <Findings result={result} goTo={() => {}} />
    </SiteContext>,
  );
  return container.textContent;
}

const undocumented = (
  what: 'status' | 'mediaType' | 'noBody',
  found: string,
  documented: string[],
): string => findings({kind: 'undocumented', what, found, documented});

describe('the differences between a response and the API description', () => {
  it('name a missing header within the sentence', () => {
    expect(
      findings({kind: 'differs', problems: [{place: 'header', name: 'X-Request-Id'}]}),
    ).toMatch(/^The header X-Request-Id is missing, or /);
  });

  it('put the name of a header before an error in its value', () => {
    const violation = {path: [], keyword: 'minimum', expected: 1, schema: {}};
    expect(
      findings({
        kind: 'differs',
        problems: [{place: 'header', name: 'X-Limit', found: '0', violation}],
      }),
    ).toBe('X-Limit Must be 1 or more. Found: 0');
  });
});

describe('the badge beside a status', () => {
  const badge = (result: ResponseCheck, isError: boolean): string =>
    render(
      <SiteContext value={SITE}>
        <Badge result={result} isError={isError} />
      </SiteContext>,
    ).container.textContent;

  it('says that a success is as described, but not beside an error', () => {
    // The long and the short text: one of them is shown.
    expect(badge({kind: 'matches'}, false)).toBe('✓ Matches API descriptionValid');
    expect(badge({kind: 'matches'}, true)).toBe('');
  });

  it('says beside an error what differs from the description', () => {
    const problems = [{place: 'header' as const, name: 'X-Request-Id'}];
    expect(badge({kind: 'differs', problems}, true)).toBe(
      '≠ 1 difference from the API description',
    );
    expect(
      badge({kind: 'undocumented', what: 'status', found: '418', documented: ['200']}, true),
    ).toBe('? Not in API description');
  });
});

describe('an undocumented response', () => {
  it('is shown next to the documented statuses or media types', () => {
    expect(undocumented('status', '418', ['200', '404'])).toBe(
      'The API description does not contain the status 418 for this call. Documented: 200, 404.',
    );
    expect(undocumented('mediaType', 'text/csv', ['application/json'])).toBe(
      'The API description does not contain the media type text/csv for this status. Documented: application/json.',
    );
  });

  it('has a sentence of its own if the description or the response has none of them', () => {
    expect(undocumented('status', '200', [])).toBe(
      'The API description contains no responses for this call.',
    );
    expect(undocumented('mediaType', '', ['application/json'])).toBe(
      'The response has no media type. Documented for this status: application/json.',
    );
    expect(undocumented('mediaType', 'text/csv', [])).toBe(
      'The response has a body, but the API description does not contain one for this status.',
    );
  });
});
