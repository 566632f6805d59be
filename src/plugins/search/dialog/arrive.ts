import {decodeText} from '@batchwise/openapi/http';

let expected: string | undefined;

/** Announces that a search result leads to an address: path and fragment. */
export function expectArrival(address: string): void {
  expected = address;
}

type Location = {pathname: string; hash: string};

/**
 * Moves the focus to the heading that a result leads to, as a link within the page does. Docusaurus calls this after each
 * navigation; without a fragment it moves the focus itself.
 */
export function onRouteDidUpdate({location: {pathname, hash}}: {location: Location}): void {
  if (expected !== pathname + hash) return;
  expected = undefined;
  const heading = document.getElementById(decodeText(hash.slice(1)));
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({preventScroll: true});
  heading.removeAttribute('tabindex');
}
