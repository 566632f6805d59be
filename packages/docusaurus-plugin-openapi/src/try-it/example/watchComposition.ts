/** A site may set it on `<html>` while a text is composed, since the composition may have begun before any script of the example. */
const IS_COMPOSING = 'data-is-composing';

/**
 * Watches whether an input method is composing a text, as for Japanese. Hydration in the middle of it would write the text twice.
 * @returns a function that waits until nothing is being composed.
 */
export function watchComposition(element: HTMLElement): () => Promise<void> {
  let isComposing = document.documentElement.hasAttribute(IS_COMPOSING);
  for (const name of ['compositionstart', 'compositionupdate'])
    element.addEventListener(name, () => {
      isComposing = true;
    });
  element.addEventListener('compositionend', () => {
    isComposing = false;
  });
  return async () => {
    while (isComposing)
      await new Promise<void>((resolve) => {
        // Some browsers change the text of the field only after this event.
        element.addEventListener('compositionend', () => setTimeout(resolve), {once: true});
      });
  };
}
