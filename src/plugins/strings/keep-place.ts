/** Milliseconds within which React draws the page anew after modules were replaced. */
const SOON = 2_000;

/** By which readers move a page themselves. */
const OWN_MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Keeps the reader's place while the page is drawn anew, in which the browser moves it by the height of the navigation. */
export function keepPlace(): void {
  const root = document.getElementById('__docusaurus');
  if (!root) return;
  const top = window.scrollY;
  const restore = () => {
    if (window.scrollY !== top) window.scrollTo({top, behavior: 'instant'});
  };
  const observer = new MutationObserver(() => requestAnimationFrame(restore));
  const end = () => {
    observer.disconnect();
    window.removeEventListener('scroll', restore);
    for (const name of OWN_MOVES) window.removeEventListener(name, end);
  };
  observer.observe(root, {childList: true});
  window.addEventListener('scroll', restore);
  for (const name of OWN_MOVES) window.addEventListener(name, end, {passive: true});
  setTimeout(end, SOON);
}

type Hot = {addStatusHandler: (handle: (status: string) => void) => void};

// What is there in the development server alone. A page of the server has no window.
const {hot} = module as unknown as {hot?: Hot};
hot?.addStatusHandler((status) => {
  if (status === 'dispose') keepPlace();
});
