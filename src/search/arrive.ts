let expected: string | undefined;

/** Says that the reader is on the way to an address, path and fragment, and wants to read on there. */
export function expectArrival(address: string): void {
  expected = address;
}

type Location = {pathname: string; hash: string};

/**
 * Lets the reader's next Tab start at the heading that a result leads to, as after a link of a page's own. Docusaurus calls
 * this when a page stands; without a fragment, it does the same by itself.
 */
export function onRouteDidUpdate({location: {pathname, hash}}: {location: Location}): void {
  if (expected !== pathname + hash) return;
  expected = undefined;
  const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({preventScroll: true});
  heading.removeAttribute('tabindex');
}
