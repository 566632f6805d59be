import {readOwnPage} from '../own-page/own-page';
import {asksForSearch, takesText, textOf} from '../../search/keys';

/**
 * Runs in the head of each page, before anything else. The HTML is complete without the page's own scripts, and has the rules
 * of style that it needs, so scripts and the whole style sheet are fetched at the first sign that somebody is there; until
 * they have taken over, this keeps what is pressed, and does by itself what must not wait: colours, languages, the menu of a
 * narrow page.
 */
const SIGNS = [
  'pointerdown',
  'pointermove',
  'touchstart',
  'wheel',
  'keydown',
  'focusin',
  'click',
  'popstate',
] as const;
/** Colours that the switch goes through; the first follows the reader's system. */
const CHOICES = ['system', 'light', 'dark'];
const CONTROLS = 'button, [role="button"], [role="tab"]';

/** What Docusaurus marks on the page when its scripts have taken over. */
const HYDRATED = 'data-has-hydrated';
/** A narrow page shows its menu while this is set; see `pages.css`. */
const MENU = 'data-early-menu';

/** On a page that is about to be replaced, see `not-found/page.ts`: its scripts would take over the next one. */
const GIVES_WAY = 'data-gives-way';

/** After so long, what a page shows has been drawn. */
const QUIET_MS = 1000;

const root = document.documentElement;
const isHydrated = (): boolean => root.getAttribute(HYDRATED) === 'true';

type Wanted = {
  /** Addresses of the page's own scripts, in order. */
  scripts: readonly string[];
  /** Addresses of its style sheets: a page has only those rules that it needs at first. */
  styles: readonly string[];
};

function createElement(address: string): HTMLElement {
  if (address.endsWith('.css'))
    return Object.assign(document.createElement('link'), {rel: 'stylesheet', href: address});
  return Object.assign(document.createElement('script'), {src: address, async: false});
}

/** Fetches style sheets and scripts; at the next sign those that were lost. None runs twice, and they find each other in any order. */
function createLoader({scripts, styles}: Wanted): () => void {
  const wanted = new Set([...styles, ...scripts, ...(readOwnPage(document)?.scripts ?? [])]);
  const load = () => {
    if (root.hasAttribute(GIVES_WAY)) return;
    // A script from the cache would run before the page that it is to take over has been parsed.
    if (document.readyState === 'loading')
      return addEventListener('DOMContentLoaded', load, {once: true});
    for (const address of wanted) {
      wanted.delete(address);
      const element = createElement(address);
      element.onerror = () => {
        element.remove();
        wanted.add(address);
      };
      document.head.append(element);
    }
  };
  return load;
}

/** Fetches the rules for paper once the page has come and been drawn, since nothing waits for them; the sheet is then at hand at the first sign, too. */
function fetchForPaper({styles}: Wanted): void {
  const fetchAll = () =>
    document.head.append(
      ...styles.map((href) =>
        Object.assign(document.createElement('link'), {rel: 'stylesheet', href, media: 'print'}),
      ),
    );
  addEventListener('load', () => setTimeout(fetchAll, QUIET_MS), {once: true});
}

/** Chooses the next colours as the page's own switch will, which reads them from the same place. */
function switchColours(key: string): void {
  const choice =
    CHOICES[(CHOICES.indexOf(root.getAttribute('data-theme-choice') ?? '') + 1) % CHOICES.length] ??
    'system';
  const isDark =
    choice === 'dark' ||
    (choice === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-theme-choice', choice);
  root.setAttribute('data-theme', isDark ? 'dark' : 'light');
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Without storage the choice holds for this page.
  }
}

/** Opens the list of languages by a press, too, and closes it by a press elsewhere. */
function toggleDropdown(target: Element): void {
  const pressed = target.closest('[aria-haspopup="true"]')?.closest('.dropdown');
  for (const dropdown of document.querySelectorAll('.dropdown')) {
    const isOpen = dropdown === pressed && !dropdown.classList.contains('dropdown--show');
    if (!dropdown.contains(target) || dropdown === pressed)
      dropdown.classList.toggle('dropdown--show', isOpen);
  }
}

/** @param colourKey where the choice of colours is kept in `localStorage`. */
export function waitForInterest(wanted: Wanted, colourKey: string): void {
  const load = createLoader(wanted);
  fetchForPaper(wanted);
  let pressed: HTMLElement | undefined;

  const onSign = () => {
    // The server cannot know the reader's choice, so it writes the switch of colours disabled.
    if (!isHydrated())
      for (const button of document.querySelectorAll<HTMLButtonElement>('.navbar button:disabled'))
        button.disabled = false;
    load();
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target;
    if (!(target instanceof Element)) return;
    toggleDropdown(target);
    // An example keeps what is pressed in it by itself.
    if (isHydrated() || target.closest('[data-operation]')) return;
    const control = target.closest<HTMLElement>(CONTROLS);
    if (!control) return;
    event.preventDefault();
    if (control.matches('[aria-haspopup="true"]')) return;
    if (control.closest('.navbar') && control.matches('[class*="toggleButton"]'))
      return switchColours(colourKey);
    if (control.matches('.navbar__toggle')) root.toggleAttribute(MENU);
    pressed = pressed === control && control.matches('.navbar__toggle') ? undefined : control;
  };
  /** Keeps the keys that open the search, and what is typed into it while it is on its way. */
  const onKey = (event: KeyboardEvent) => {
    const search = document.querySelector<HTMLElement>('[data-search]');
    const isTyping = takesText(event.target);
    if (isHydrated() || !search) return;
    if (asksForSearch(event, isTyping)) pressed = search;
    else if (pressed === search && !isTyping && textOf(event))
      window.searchTyped = (window.searchTyped ?? '') + textOf(event);
    else return;
    event.preventDefault();
  };
  const onHydrated = () => {
    if (!isHydrated()) return;
    observer.disconnect();
    root.removeAttribute(MENU);
    if (pressed?.isConnected) pressed.click();
  };
  const observer = new MutationObserver(onHydrated);

  observer.observe(root, {attributeFilter: [HYDRATED]});
  for (const name of SIGNS) addEventListener(name, onSign, {capture: true, passive: true});
  addEventListener('click', onClick, true);
  addEventListener('keydown', onKey, true);
  // Values that came by a link are to be seen at once.
  if (window.tryItLink !== undefined) load();
}
