import {useLocation} from '@docusaurus/router';
import {useEffect} from 'react';
import {showPanels} from '../text/showPanels.ts';

/** Opens what hides an element: the `<details>` around it, and the panels of radio buttons. */
function reveal(element: Element): void {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  showPanels(element);
}

/** Decodes a fragment; returns one that is not percent-encoded correctly as it is. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Opens the levels above the property that the address names, and scrolls to it. */
export function useOpenedByHash(): void {
  const {hash} = useLocation();
  useEffect(() => {
    if (hash === '') return;
    const element = document.getElementById(decoded(hash.slice(1)));
    if (!element || element.checkVisibility()) return;
    reveal(element);
    element.scrollIntoView();
  }, [hash]);
}
