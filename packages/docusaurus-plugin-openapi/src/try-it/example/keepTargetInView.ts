/** Milliseconds during which the example may still change its height. */
const SETTLING = 1000;

/** The element that the fragment of the URL names. A fragment may be any text. */
function fragmentTarget(): HTMLElement | null {
  const fragment = window.location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return document.getElementById(fragment);
  }
}

/**
 * Scrolls back to the heading that the URL names when an example above it is rendered: on navigation within the site,
 * the example comes a moment after the text and moves the heading. It stops as soon as the reader scrolls.
 */
export function keepTargetInView(example: HTMLElement): void {
  const target = fragmentTarget();
  if (!target || !(example.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING))
    return;
  const reader = new AbortController();
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    window.addEventListener(name, () => reader.abort(), {passive: true, signal: reader.signal});
  const observer = new ResizeObserver(() => target.scrollIntoView({behavior: 'instant'}));
  observer.observe(example);
  reader.signal.addEventListener('abort', () => observer.disconnect());
  setTimeout(() => reader.abort(), SETTLING);
}
