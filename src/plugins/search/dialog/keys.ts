type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether an element takes text. */
export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Whether a key opens the search: Ctrl/Cmd+K anywhere, a slash outside of fields. */
export function asksForSearch(
  {key, ctrlKey, metaKey, altKey, shiftKey}: Press,
  isTyping: boolean,
): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey && ctrlKey !== metaKey;
  return key === '/' && !isTyping;
}

/** The character that a key types; empty for other keys. */
export const textOf = ({key, ctrlKey, metaKey, altKey}: Press): string =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey ? key : '';
