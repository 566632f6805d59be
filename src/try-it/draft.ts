/** What a reader did to an example before it was live. */
export type Draft = {
  /** Values of changed fields, by test id. */
  values: Record<string, string>;
  /** The test id of the control that has the focus. */
  focused?: string;
  /** The test id of the button that was pressed last. */
  pressed?: string;
};

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isChanged(control: Control): boolean {
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  return [...control.options].some((option) => option.selected !== option.defaultSelected);
}

/** Reads what was typed into server-rendered HTML, so that it can be carried over into the live example. */
export function captureDraft(element: HTMLElement, pressed?: string): Draft {
  const controls = [...element.querySelectorAll<Control>('input[data-testid], textarea[data-testid], select[data-testid]')];
  const changed = controls.filter(isChanged).map((control) => [control.dataset.testid ?? '', control.value]);
  const focused = document.activeElement instanceof HTMLElement && element.contains(document.activeElement) ? document.activeElement.dataset.testid : undefined;
  return {values: Object.fromEntries(changed), focused, pressed};
}
