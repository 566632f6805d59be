/** Opens the link that filled-in values came by, when the page is there: at first, and when a link is pasted into its address. */
export function onRouteDidUpdate(): void {
  const fragment = window.tryItLink;
  if (fragment === undefined) return;
  delete window.tryItLink;
  import('../try-it/link/openLink').then(
    ({openLink}) => openLink(fragment),
    (error: unknown) => {
      // A lost connection: the next page tries again.
      window.tryItLink = fragment;
      console.error(error);
    },
  );
}
