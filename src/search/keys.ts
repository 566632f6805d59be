type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether what is typed there is text. */
export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Whether a press asks for the search: Ctrl/Cmd+K anywhere, a slash (wherever the keyboard has it) outside of fields. */
export function asksForSearch(
  {key, ctrlKey, metaKey, altKey, shiftKey}: Press,
  isTyping: boolean,
): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey && ctrlKey !== metaKey;
  return key === '/' && !isTyping;
}

/** What a press writes: a character, or nothing. */
export const textOf = ({key, ctrlKey, metaKey, altKey}: Press): string =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey ? key : '';
