/**
 * Brings the heading that the address names back into place, once an example above it has been drawn: after a change
 * of page the example comes a moment later than the text, and pushes it down. A reader who has scrolled is left alone.
 */
export function keepTarget(example: HTMLElement): void {
  const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (!target || !(example.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING))
    return;
  let moved = false;
  const onMove = () => {
    moved = true;
  };
  const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
  for (const name of moves) window.addEventListener(name, onMove, {passive: true});
  const observer = new ResizeObserver(() => {
    if (!moved) target.scrollIntoView({behavior: 'instant'});
  });
  observer.observe(example);
  setTimeout(() => {
    observer.disconnect();
    for (const name of moves) window.removeEventListener(name, onMove);
  }, 1000);
}
