/** Fills in the values of a link when the page is shown, and when a link is pasted into the address bar. */
export function onRouteDidUpdate(): void {
  const fragment = window.tryItLink;
  if (fragment === undefined) return;
  delete window.tryItLink;
  import('./openLink.ts').then(
    ({openLink}) => openLink(fragment),
    (error: unknown) => {
      // The connection was lost. The next page tries again.
      window.tryItLink = fragment;
      console.error(error);
    },
  );
}
