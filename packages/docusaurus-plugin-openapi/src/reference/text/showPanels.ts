/** Chooses the panels that an element is in. */
export function showPanels(element: Element | null): void {
  for (let at = element; at; at = at.parentElement) {
    const radio = at.previousElementSibling?.previousElementSibling;
    if (radio instanceof HTMLInputElement && radio.type === 'radio') radio.checked = true;
  }
}
