/** What a reader does with the examples of a page, from within the page: a thousand round trips to it take minutes. */
export type Reader = {
  /** Lets the page draw. */
  turn: () => Promise<void>;
  /** Waits until something is so. @throws Error that says what is not so after 15 seconds. */
  until: (isSo: () => boolean, what: string) => Promise<void>;
  /** Types into a field, chooses from a menu, or ticks a box. */
  write: (element: HTMLElement, text: string) => void;
  /** Scrolls to each example, from top to bottom, and waits until it is live. */
  examples: () => AsyncGenerator<LiveExample>;
};

export type LiveExample = {
  operation: string;
  frame: HTMLElement;
  /** The elements whose test id begins so. */
  all: (prefix: string) => HTMLElement[];
  /** The element of a test id, once it is there. */
  find: (id: string) => Promise<HTMLElement>;
  textOf: (id: string) => string;
};

declare global {
  interface Window {
    reader: Reader;
  }
}

/** Gives a page its reader; to be run within it. */
export function installReader(): void {
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    for (const end = Date.now() + 15_000; !isSo(); await turn())
      if (Date.now() > end) throw new Error(what);
  };
  // React overrides the setter of the element, and would not notice a change made through it.
  const write = (element: HTMLElement, text: string): void => {
    if (element.matches('[type=checkbox]')) return element.click();
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element) as object, 'value')?.set?.call(
      element,
      text,
    );
    element.dispatchEvent(
      new Event(element instanceof HTMLSelectElement ? 'change' : 'input', {bubbles: true}),
    );
  };
  async function* examples(): AsyncGenerator<LiveExample> {
    for (const frame of document.querySelectorAll<HTMLElement>('[data-operation]')) {
      const operation = frame.dataset.operation ?? '';
      const found = (id: string): HTMLElement | null =>
        frame.querySelector<HTMLElement>(`[data-testid="${id}"]`);
      const find = async (id: string): Promise<HTMLElement> => {
        await until(() => found(id) !== null, `The example of ${operation} has no ${id}.`);
        return found(id) as HTMLElement;
      };
      frame.scrollIntoView({behavior: 'instant', block: 'center'});
      await until(
        () => frame.querySelector('[data-live]') !== null,
        `The example of ${operation} is not live.`,
      );
      yield {
        operation,
        frame,
        find,
        all: (prefix) => [...frame.querySelectorAll<HTMLElement>(`[data-testid^="${prefix}"]`)],
        textOf: (id) => found(id)?.textContent ?? '',
      };
    }
  }
  window.reader = {turn, until, write, examples};
}
