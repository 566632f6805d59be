/** Moves the focus to the button “Send” of the same example. */
export function focusSend(element: HTMLElement | null): void {
  element?.closest('[data-live]')?.querySelector<HTMLElement>('button[aria-keyshortcuts]')?.focus();
}
