import {applyFetchedFonts} from '../../theme/fonts/fetched-fonts';
import {asksForSearch, takesText, textAfter} from '../search/dialog/keys';

/** The type of deferred scripts and the `rel` of deferred style sheets. No browser knows them, so none fetches the files. */
export const DEFERRED_SCRIPT = 'text/deferred';
export const DEFERRED_SHEET = 'deferred-stylesheet';

/** The first of these events starts the scripts. */
const SIGNS = [
  'pointerdown',
  'pointermove',
  'touchstart',
  'wheel',
  'keydown',
  'focusin',
  'click',
  'popstate',
];
const CONTROLS = '#__docusaurus :is(button, [role="button"], [role="tab"])';
/** Says in a live example that its code could not be loaded; hidden in the HTML. See `LoadFailure` of the plugin. */
const LOAD_FAILURE = '[data-load-failure]';
const SEARCH = '[data-search]';
/** Docusaurus sets it to `true` on `<html>` when React has hydrated the page. */
const HYDRATED = 'data-has-hydrated';
/** Set by `not-found/page.ts` on a page that is about to be replaced: its scripts would hydrate the next page. */
const IS_REPLACED = 'data-is-replaced';
/** Set on `<html>` while an input method composes a text. See `watchComposition` of the OpenAPI plugin. */
const IS_COMPOSING = 'data-is-composing';

function createElement(address: string): HTMLElement {
  if (address.endsWith('.css'))
    return Object.assign(document.createElement('link'), {rel: 'stylesheet', href: address});
  return Object.assign(document.createElement('script'), {src: address, async: false});
}

const sheetsInPage = (): string[] =>
  [...document.querySelectorAll<HTMLLinkElement>(`link[rel="${DEFERRED_SHEET}"]`)].map(
    ({href}) => href,
  );
const scriptsInPage = (): string[] =>
  [...document.querySelectorAll<HTMLScriptElement>(`script[type="${DEFERRED_SCRIPT}"]`)].map(
    ({src}) => src,
  );

/** Returns a function that fetches the style sheet and the scripts once; called again, it fetches those that failed. */
function createFetcher(): () => void {
  let missing: Set<string> | undefined;
  return () => {
    missing ??= new Set([...sheetsInPage(), ...scriptsInPage()]);
    for (const address of missing) {
      missing.delete(address);
      const element = createElement(address);
      element.onerror = () => {
        element.remove();
        missing?.add(address);
      };
      document.head.append(element);
    }
  };
}

/** The server does not know the reader's choice of colours, so it disables the switch. */
function enableNavbar(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.navbar button:disabled'))
    button.disabled = false;
}

function showLoadFailures(isShown: boolean): void {
  for (const message of document.querySelectorAll<HTMLElement>(LOAD_FAILURE))
    message.hidden = !isShown;
}

/** The menu of languages listens to the key, not to the click that follows it. */
const isLinkButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('a[role="button"]');

/**
 * Runs in the head of each page. The HTML is complete without scripts, so they are fetched when a reader shows up. The last press
 * on a control before that is repeated after hydration.
 */
export function start(): void {
  const root = document.documentElement;
  const fetchFiles = createFetcher();
  const untilHydrated = new AbortController();
  const {signal} = untilHydrated;
  let isWanted = false;
  let repeat: (() => void) | undefined;
  let busy: HTMLElement | null | undefined;
  /** The element that the search was opened from: what is typed there is for the search. */
  let opener: EventTarget | null | undefined;
  /** Whether a script that another one loads was lost: only a reload fetches it again. */
  let needsReload = false;

  /** Shows which control was pressed, until the press is repeated. A rule for this would take more bytes of each page. */
  const setBusy = (control?: HTMLElement | null) => {
    if (busy) busy.style.opacity = '';
    if (control) control.style.opacity = '.6';
    busy = control;
  };
  const onSign = () => {
    isWanted = true;
    // A script from the cache would hydrate the page before it has been parsed.
    if (document.readyState === 'loading' || root.hasAttribute(IS_REPLACED)) return;
    if (!signal.aborted) enableNavbar();
    fetchFiles();
  };
  const onClick = (event: MouseEvent) => {
    const control = event.target instanceof Element && event.target.closest<HTMLElement>(CONTROLS);
    if (!control) return;
    event.preventDefault();
    // React would handle the click, too, when it hydrates at this moment.
    event.stopImmediatePropagation();
    setBusy(control);
    if (control.closest(LOAD_FAILURE)) {
      if (needsReload) location.reload();
      // The press before this one is repeated.
      return;
    }
    opener = control.matches(SEARCH) ? control : undefined;
    // At addresses of the API reference, React renders the 404 page again, with new elements.
    repeat = () => (document.getElementById(control.id) ?? control).click();
  };
  const onKey = (event: KeyboardEvent) => {
    const {target} = event;
    const isTyping = target !== opener && takesText(target);
    const typed =
      opener === undefined || isTyping ? undefined : textAfter(window.searchTyped ?? '', event);
    if (typed !== undefined) window.searchTyped = typed;
    else if (asksForSearch(event, isTyping)) {
      opener = target;
      const search = document.querySelector<HTMLElement>(SEARCH);
      repeat = () => search?.click();
      setBusy(search);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || isLinkButton(target))) {
      repeat = () => target?.dispatchEvent(new KeyboardEvent(event.type, event));
    } else return;
    event.preventDefault();
  };
  const onError = ({target}: Event) => {
    if (!(target instanceof HTMLScriptElement)) return;
    needsReload ||= !scriptsInPage().includes(target.src);
    setBusy();
    showLoadFailures(true);
  };
  const onHydrated = (_changes: unknown, observer: MutationObserver) => {
    if (root.getAttribute(HYDRATED) !== 'true') return;
    observer.disconnect();
    untilHydrated.abort();
    setBusy();
    showLoadFailures(false);
    repeat?.();
  };

  applyFetchedFonts();
  new MutationObserver(onHydrated).observe(root, {attributeFilter: [HYDRATED]});
  for (const name of SIGNS) addEventListener(name, onSign, {capture: true, passive: true});
  addEventListener('click', onClick, {capture: true, signal});
  addEventListener('error', onError, {capture: true, signal});
  addEventListener('keydown', onKey, {capture: true, signal});
  for (const name of ['compositionstart', 'compositionend'])
    addEventListener(name, () => root.toggleAttribute(IS_COMPOSING, name.endsWith('start')), true);
  addEventListener('DOMContentLoaded', () => {
    // Values that came with a link are shown at once.
    if (isWanted || window.tryItLink !== undefined) onSign();
  });
}
