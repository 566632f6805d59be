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

/** A text after one more key: a character is appended, Backspace deletes the last one. Undefined for other keys. */
export function textAfter(
  text: string,
  {key, ctrlKey, metaKey, altKey}: Press,
): string | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Backspace') return text.slice(0, -1);
  return key.length === 1 ? text + key : undefined;
}
