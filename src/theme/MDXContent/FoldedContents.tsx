import {useEffect, type ReactNode} from 'react';
import FoldedTOC from '@theme-original/DocItem/TOC/Mobile';

/** From this width, the list opens over the page; see `layout.css`. */
const WIDE = '(min-width: 768px)';

/** The folded table of contents. Over the page, it closes as a menu does: at a link, at Escape and at a press outside. */
export function FoldedContents(): ReactNode {
  useEffect(() => {
    const root = document.querySelector('.theme-doc-toc-mobile');
    const isOpen = () =>
      matchMedia(WIDE).matches && Number(root?.querySelector('ul')?.clientHeight) > 0;
    const contains = ({target}: Event, selector: string) =>
      target instanceof Element &&
      root?.contains(target) === true &&
      target.closest(selector) !== null;
    const toggle = () => root?.querySelector('button')?.click();
    const closeAtLink = (event: Event) => {
      if (contains(event, 'a') && isOpen()) toggle();
    };
    const closeAtPress = (event: Event) => {
      if (!contains(event, 'button, ul') && isOpen()) toggle();
    };
    const closeAtEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isOpen()) return;
      toggle();
      root?.querySelector('button')?.focus();
    };
    document.addEventListener('click', closeAtLink);
    document.addEventListener('pointerdown', closeAtPress);
    document.addEventListener('keydown', closeAtEscape);
    return () => {
      document.removeEventListener('click', closeAtLink);
      document.removeEventListener('pointerdown', closeAtPress);
      document.removeEventListener('keydown', closeAtEscape);
    };
  }, []);
  return <FoldedTOC />;
}
