/** A button that a page's own script makes. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: label,
  });
  element.addEventListener('click', press);
  return element;
}

/**
 * Gives an element, and the buttons in it, a look that does not wait: a page has the rules for what is in its HTML, and the whole
 * style sheet comes later. Of the custom properties it may read those that each page has, such as `--ifm-background-color`.
 */
export function withStyle<T extends HTMLElement>(element: T, name: string, look: string): T {
  element.className = name;
  const style = document.createElement('style');
  style.textContent = `.${name}{${look}}.${name} button{background:none;border:1px solid;border-radius:8px;color:inherit;cursor:pointer;font:inherit;padding:.25rem .75rem}@media print{.${name}{display:none}}`;
  element.append(style);
  return element;
}
