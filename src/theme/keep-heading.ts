const NAVBAR_ALLOWANCE = 120;

/** The id of the heading that the reader is under, or none at the top of a page. */
function currentHeading(): string {
  const headings = [
    ...document.querySelectorAll<HTMLElement>('.theme-doc-markdown :is(h2, h3)[id]'),
  ];
  return (
    headings.filter((heading) => heading.getBoundingClientRect().top <= NAVBAR_ALLOWANCE).at(-1)
      ?.id ?? ''
  );
}

/** Lets the language menu lead to the heading that is being read; heading ids are the same in every language. */
function keepHeading(event: MouseEvent): void {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('.navbar a[lang], .navbar-sidebar a[lang]')
      : null;
  if (link) link.hash = currentHeading();
}

if (typeof document !== 'undefined')
  document.addEventListener('click', keepHeading, {capture: true});
