import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {SEARCH_BUTTON, useSearchDialog} from '../../plugins/search/dialog/useSearchDialog';

/** The button that opens the search. `src/plugins/deferred-hydration` repeats a press before hydration. */
export default function SearchBar(): ReactNode {
  const {Dialog, typed, isOpen, hasFailed, open, close} = useSearchDialog();
  return (
    <>
      <button
        type="button"
        {...{[SEARCH_BUTTON]: ''}}
        className="search-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={open}
        title={translate({
          id: 'search.shortcuts',
          message: 'Search (/, Ctrl+K or ⌘+K)',
          description: 'Tooltip of the button that opens the search; /, Ctrl+K and ⌘+K are keys',
        })}
      >
        <svg
          viewBox="0 0 24 24"
          width="20"
          height="20"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
        >
          <circle cx="10.5" cy="10.5" r="6.5" />
          <path d="m15.5 15.5 5 5" />
        </svg>
        <span className="search-button__text">
          <Translate
            id="search.button"
            description="Button in the navigation bar that opens the search"
          >
            Search
          </Translate>
        </span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      {hasFailed && (
        <p role="alert" className="search-failed">
          <Translate
            id="search.notLoaded"
            description="Error message below the button that opens the search"
          >
            Search could not be loaded. Check your connection, then press “Search” again.
          </Translate>
        </p>
      )}
      {Dialog && isOpen && <Dialog typed={typed} onClose={close} />}
    </>
  );
}
