/** What a reader did to an example before it was live. */
export type Draft = {
  /** Values of changed fields, by test id. */
  values: Record<string, string>;
  /** The button that was pressed last. */
  pressed?: HTMLElement;
};

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isChanged(control: Control): boolean {
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  return [...control.options].some((option) => option.selected !== option.defaultSelected);
}

/** Reads what was typed into server-rendered HTML, so that the live example begins with it. */
export function captureDraft(element: HTMLElement, pressed?: HTMLElement): Draft {
  const controls = [
    ...element.querySelectorAll<Control>(
      'input[data-testid], textarea[data-testid], select[data-testid]',
    ),
  ];
  const changed = controls
    .filter(isChanged)
    .map((control) => [control.dataset.testid ?? '', control.value]);
  return {values: Object.fromEntries(changed), ...(pressed ? {pressed} : {})};
}
