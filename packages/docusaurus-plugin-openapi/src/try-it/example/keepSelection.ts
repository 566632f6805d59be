type TextControl = HTMLInputElement | HTMLTextAreaElement;

const isTextControl = (element: Element | null): element is TextControl =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Calls a function that may replace the text of the focused field, and restores the selection afterwards. */
export function keepSelection(change: () => void): void {
  const field = document.activeElement;
  if (!isTextControl(field) || field.selectionStart === null) return change();
  const {selectionStart, selectionEnd, selectionDirection, scrollTop} = field;
  change();
  // Setting the same selection again would end the composition of an input method.
  if (field.selectionStart !== selectionStart || field.selectionEnd !== selectionEnd)
    field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
  field.scrollTop = scrollTop;
}
