const NAVBAR_ALLOWANCE = 120;

/** The id of the section at the top of the viewport; empty above the first heading. */
function currentHeading(): string {
  const headings = [
    ...document.querySelectorAll<HTMLElement>('.theme-doc-markdown :is(h2, h3)[id]'),
  ];
  return (
    headings.filter((heading) => heading.getBoundingClientRect().top <= NAVBAR_ALLOWANCE).at(-1)
      ?.id ?? ''
  );
}

/** Makes the language menu keep the section that is being read. Headings have the same ids in every language. */
function keepHeading(event: MouseEvent): void {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('.navbar a[lang], .navbar-sidebar a[lang]')
      : null;
  if (link) link.hash = currentHeading();
}

if (typeof document !== 'undefined')
  document.addEventListener('click', keepHeading, {capture: true});
