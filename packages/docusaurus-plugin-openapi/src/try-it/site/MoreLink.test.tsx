// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {MoreLink} from './MoreLink.tsx';
import {SiteContext} from './site.ts';

afterEach(cleanup);

const servers = {offered: ['own' as const], default: 'own' as const, localUrl: '', realUrl: ''};

/** The addresses of the links to the page about failing calls, for the option `errorPage`. */
function linksOf(errorPage: string | undefined, heading?: string): (string | null)[] {
  render(
    <SiteContext value={{servers, locale: 'en', errorPage, navigate: () => {}}}>
      <MoreLink heading={heading} />
    </SiteContext>,
  );
  return screen.queryAllByRole('link').map((link) => link.getAttribute('href'));
}

it.each([
  ['/errors', 'status-403', ['/errors']],
  ['/errors', undefined, ['/errors']],
  ['/nl/errors#{heading}', 'status-403', ['/nl/errors#status-403']],
  ['/errors#{heading}', undefined, ['/errors']],
  [undefined, 'status-403', []],
])('the page %s with the heading %s has the links %j', (errorPage, heading, links) => {
  expect(linksOf(errorPage, heading)).toEqual(links);
});
