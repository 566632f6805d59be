import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import {createPortal} from 'react-dom';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {SearchData} from '..';
import {expectArrival} from './arrive';
import {KeyHints} from './KeyHints';
import {groupsOf, popularGroup} from './options';
import {Results} from './Results';
import {Status} from './Status';
import {STYLE} from './style';
import {usePageCount} from './usePageCount';
import {useSearch, type Language} from './useSearch';
import type {DialogProps} from './useSearchDialog';

/** In characters. The search engine takes seconds for thousands of them. */
const LONGEST_QUERY = 200;

/** The language of the page, and the other languages of the site. */
function useLanguages(): {own: Language; others: Language[]} {
  const {i18n} = useDocusaurusContext();
  return useMemo(() => {
    const languages = i18n.locales.map((locale): Language => {
      const {
        label = locale,
        htmlLang = locale,
        direction = 'ltr',
        baseUrl = '/',
      } = i18n.localeConfigs[locale] ?? {};
      return {locale, label, htmlLang, dir: direction, baseUrl};
    });
    const own = languages.find(({locale}) => locale === i18n.currentLocale);
    if (!own)
      throw new Error(
        `The site does not have the language "${i18n.currentLocale}". It has: ${i18n.locales.join(', ')}.`,
      );
    return {own, others: languages.filter((one) => one !== own)};
  }, [i18n]);
}

/** The option that an arrow key moves to, of `count`. */
function nextOption(key: string, active: number, count: number): number | undefined {
  const step = {ArrowDown: 1, ArrowUp: -1}[key];
  return step === undefined || count === 0 ? undefined : (active + step + count) % count;
}

/**
 * The search: a field with a list of results below it, by the combobox pattern of ARIA
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the focus stays in the field, arrows move through the list.
 */
export function SearchDialog({typed, onClose}: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const {own, others} = useLanguages();
  const [query, setQuery] = useState(typed);
  const [active, setActive] = useState(0);
  const state = useSearch(query, own, others);
  const results =
    state.kind === 'found' ? state.results : state.kind === 'searching' ? state.last : undefined;
  const {popular} = usePluginData('site-search') as SearchData;
  const pageCount = usePageCount();
  const popularTitle = translate({
    id: 'search.popular',
    message: 'Popular pages',
    description:
      'Heading of a short list of pages: in the search before the reader has typed, and on the 404 page',
  });
  const found = results ? groupsOf(results, own, pageCount) : [];
  const isEmpty = state.kind === 'found' && found.length === 0;
  const groups =
    isEmpty || state.kind === 'idle' ? [popularGroup(popular, popularTitle, own)] : found;
  const count = groups.reduce((sum, {options}) => sum + options.length, 0);
  const current = Math.min(active, count - 1);
  const history = useHistory();

  // In the task that mounts the dialog: a key pressed between the two would be lost.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    // Newer browsers return a promise, which an effect must not.
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block: 'nearest'});
  }, [current]);

  const goToCurrent = () =>
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.click();
  // Enter right after the last letter is for the results of the whole query.
  const isEntered = useRef(false);
  const hasFound = state.kind === 'found' && !isEmpty;
  useEffect(() => {
    if (hasFound && isEntered.current) goToCurrent();
    isEntered.current = false;
  }, [hasFound, query]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextOption(event.key, current, count);
    // An input method uses Enter and the arrows while it composes a word.
    if (event.nativeEvent.isComposing || (next === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (next !== undefined) setActive(next);
    else if (state.kind === 'searching') isEntered.current = true;
    else goToCurrent();
  };
  /** Navigates within the language on the client. The browser handles links that open in another tab. */
  const onGo = (event: MouseEvent, url: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.current?.close();
    expectArrival(url);
    history.push(url);
  };
  const clear = () => {
    setQuery('');
    setActive(0);
    field.current?.focus();
  };
  const onBackdrop = (event: MouseEvent) =>
    event.target === dialog.current && dialog.current?.close();
  const label = translate({
    id: 'search.label',
    message: 'Search this site',
    description: 'Accessible name of the search dialog, its text field and its list of results',
  });

  return createPortal(
    <dialog
      ref={dialog}
      className="search"
      aria-label={label}
      lang={own.htmlLang}
      dir={own.dir}
      onClose={onClose}
      onClick={onBackdrop}
    >
      <style href="search" precedence="low">
        {STYLE}
      </style>
      <div className="search-frame">
        <div className="search-bar">
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label={label}
            aria-autocomplete="list"
            aria-controls={`${id}list`}
            aria-expanded={count > 0}
            aria-activedescendant={count > 0 ? `${id}${current}` : undefined}
            placeholder={label}
            value={query}
            onKeyDown={onKeyDown}
            maxLength={LONGEST_QUERY}
            enterKeyHint="go"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
          />
          <button
            type="button"
            className="search-close"
            onClick={() => dialog.current?.close()}
            aria-label={translate({
              id: 'search.close',
              message: 'Close',
              description:
                'Accessible name of the button that closes the search dialog; the button shows “Esc” or a cross',
            })}
          >
            <kbd aria-hidden="true">Esc</kbd>
            <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
              <path d="M6 6l12 12M18 6 6 18" stroke="currentColor" strokeWidth="2" />
            </svg>
          </button>
        </div>
        <Status state={state} />
        {isEmpty && (
          <button type="button" className="search-clear" onClick={clear}>
            <Translate
              id="search.clear"
              description="Button in the search, below “No results …”: empties the search field"
            >
              Clear the search
            </Translate>
          </button>
        )}
        <div ref={list} role="listbox" id={`${id}list`} aria-label={label} className="search-list">
          <Results id={id} groups={groups} active={current} onPoint={setActive} onGo={onGo} />
        </div>
        <KeyHints />
      </div>
    </dialog>,
    document.body,
  );
}
