import {useCallback, useEffect, useRef, useState, type ComponentType} from 'react';
import {asksForSearch, takesText, textAfter} from './keys';

declare global {
  interface Window {
    /** The text typed after the shortcut for search and before hydration. */
    searchTyped?: string;
  }
}

/** Marks the button that opens the search, for the script in the head of the page. */
export const SEARCH_BUTTON = 'data-search';

/** Opens the search with a query, by the button that opens it. */
export function openSearch(query: string): void {
  window.searchTyped = query;
  document.querySelector<HTMLElement>(`[${SEARCH_BUTTON}]`)?.click();
}

export type DialogProps = {
  /** The text typed before the dialog was loaded. */ typed: string;
  onClose: () => void;
};

type SearchDialogState = {
  Dialog: ComponentType<DialogProps> | undefined;
  typed: string;
  isOpen: boolean;
  hasFailed: boolean;
  open: () => void;
  close: () => void;
};

const loadDialog = () => import('./SearchDialog');

/** The state of the search dialog. It is loaded when it is first opened; text typed in the meantime is passed on to it. */
export function useSearchDialog(): SearchDialogState {
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>();
  const [wanted, setWanted] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [typed, setTyped] = useState('');
  const opener = useRef<Element>(null);
  const open = useCallback(() => {
    const early = window.searchTyped;
    delete window.searchTyped;
    // A second press while the dialog is loading keeps the text.
    if (early !== undefined) setTyped(early);
    opener.current = document.activeElement;
    setWanted(true);
    setFailed(false);
    loadDialog().then(
      (loaded) => setDialog(() => loaded.SearchDialog),
      (error: unknown) => {
        console.error(error);
        setWanted(false);
        setFailed(true);
      },
    );
  }, []);
  const close = useCallback(() => {
    setWanted(false);
    setTyped('');
  }, []);
  const isWaiting = wanted && !Dialog;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOpener = isWaiting && event.target === opener.current;
      const isTyping = !isOpener && takesText(event.target);
      if (isWaiting && !isTyping && textAfter('', event) !== undefined) {
        event.preventDefault();
        setTyped((before) => textAfter(before, event) ?? before);
      } else if (asksForSearch(event, isTyping)) {
        event.preventDefault();
        if (wanted) close();
        else open();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [wanted, isWaiting, open, close]);

  return {Dialog, typed, isOpen: wanted, hasFailed, open, close};
}
