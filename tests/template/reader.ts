import type {Page} from '@playwright/test';
import {textsOf} from '../browser/controls';

/** A reader who uses the examples from within the page: a thousand round trips to it take minutes. */
export type Reader = {
  /** Lets the page render. */
  turn: () => Promise<void>;
  /** Waits until a condition holds. @throws Error with `message` after 15 seconds. */
  until: (condition: () => boolean, message: string) => Promise<void>;
  /** Types into a field, chooses from a menu, or ticks a box. */
  write: (element: HTMLElement, text: string) => void;
  /** The text of an element without surplus white space. */
  nameOf: (element: Element) => string;
  /** Scrolls to each example that is read, from top to bottom, waits until it is live, and opens its connection, if any. */
  examples: () => AsyncGenerator<LiveExample>;
};

export type LiveExample = {
  operation: string;
  frame: HTMLElement;
  /** Chooses from the menu of further actions, by a key of `CONTROLS`. */
  act: (key: string) => Promise<void>;
  /**
   * Waits for a control and returns it. The key is `field NAME`, `body`, a key of `CONTROLS`, or a key of `NAMED` with a
   * name: `example body`, `file pictures`, `use my sandbox`.
   */
  find: (key: string) => Promise<HTMLElement>;
  /** Copies the code of the request, which is shown with dots instead of secrets. */
  command: () => Promise<string>;
  /** The status of the response; empty without one. */
  status: () => string;
  /** The problems of fields, and the failure of the request. */
  problems: () => string[];
};

declare global {
  interface Window {
    reader: Reader;
  }
}

/** The ids of the labels of controls. */
const CONTROLS = {
  connection: 'tryIt.connection',
  'copy-as': 'tryIt.copyAs',
  change: 'tryIt.connection.change.named',
  actions: 'tryIt.actions',
  send: 'tryIt.send',
  reset: 'tryIt.reset',
  server: 'tryIt.server',
  url: 'tryIt.server.url',
  security: 'tryIt.security',
  'media-type': 'tryIt.mediaType',
  user: 'tryIt.basic.user',
  password: 'tryIt.basic.password',
  file: 'tryIt.file.choose',
  empty: 'tryIt.field.empty',
  'paste-curl': 'tryIt.paste',
  command: 'tryIt.paste.label',
  'fill-in': 'tryIt.paste.fill',
  'close-paste': 'tryIt.close',
  'saved-name': 'tryIt.sets.name',
  save: 'tryIt.sets.save',
};

/** The ids of the accessible names of controls that repeat in an example. */
const NAMED = {
  example: 'tryIt.example.named',
  file: 'tryIt.file.choose.named',
  use: 'tryIt.sets.use.named',
};

/**
 * Installs the reader in a page.
 * @param operations whose examples are read; without them, all.
 */
export async function installReader(page: Page, operations?: readonly string[]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const labels = [
    ...Object.entries(CONTROLS),
    ...Object.entries(NAMED).map(([key, id]) => [`${key} {name}`, id] as const),
  ].map(([key, id]) => [key, textsOf(id)] as const);
  const body = [
    ...textsOf('tryIt.body'),
    ...textsOf('tryIt.body.form'),
    ...textsOf('tryIt.body.parts'),
    ...textsOf('tryIt.body.text'),
  ];
  await page.evaluate(readInPage, {
    labels: {...Object.fromEntries(labels), body},
    operations,
  });
}

function readInPage({
  labels,
  operations,
}: {
  labels: Record<string, string[]>;
  operations: readonly string[] | undefined;
}): void {
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const until = async (condition: () => boolean, message: string): Promise<void> => {
    for (const end = Date.now() + 15_000; !condition(); await turn())
      if (Date.now() > end) throw new Error(message);
  };
  const nameOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
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
  const labelled = (frame: HTMLElement, matches: (label: Element) => boolean) =>
    [...frame.querySelectorAll('label')].find(matches)?.control;
  const findIn = (frame: HTMLElement, key: string): HTMLElement | null | undefined => {
    const [kind = '', ...rest] = key.split(' ');
    const after = rest.join(' ');
    if (kind === 'field')
      return labelled(frame, (label) => label.querySelector('code')?.textContent === after);
    if (after !== '') {
      const names = (labels[`${kind} {name}`] ?? []).map((text) => text.replace('{name}', after));
      return [...frame.querySelectorAll<HTMLElement>('[aria-label]')].find((element) =>
        names.includes(element.getAttribute('aria-label') ?? ''),
      );
    }
    const names = labels[kind] ?? [];
    const isNamed = (element: Element): boolean =>
      names.includes(
        element.getAttribute('aria-label') ??
          nameOf(element.querySelector(':scope > code') ?? element),
      );
    return (
      labelled(frame, isNamed) ??
      [...frame.querySelectorAll<HTMLElement>('button, select, [role=dialog]')].find(isNamed)
    );
  };
  async function* examples(): AsyncGenerator<LiveExample> {
    for (const frame of document.querySelectorAll<HTMLElement>('[data-operation]')) {
      const operation = frame.dataset.operation ?? '';
      if (operations && !operations.includes(operation)) continue;
      // An operation without credentials has none before another one shares a value.
      const openConnection = (): void => {
        const change = findIn(frame, 'change');
        if (change?.ariaExpanded === 'false') change.click();
      };
      const find = async (key: string): Promise<HTMLElement> => {
        const isThere = (): boolean => {
          const found = findIn(frame, key);
          // The field may be one of the connection, which closes when the focus moves on.
          if (!found && /^(field |user$|password$|security$)/.test(key)) openConnection();
          return !!found;
        };
        await until(isThere, `The example of ${operation} has no ${key}.`);
        return findIn(frame, key) as HTMLElement;
      };
      const textOf = (selector: string): string => frame.querySelector(selector)?.textContent ?? '';
      await until(() => {
        // Examples above it grow when they become live, and may push it out of the window.
        frame.scrollIntoView({behavior: 'instant', block: 'center'});
        return frame.querySelector('[data-live]') !== null;
      }, `The example of ${operation} is not live.`);
      const act = async (key: string): Promise<void> => {
        (await find('actions')).click();
        (await find(key)).click();
        await turn();
      };
      openConnection();
      if (findIn(frame, 'change')) await find('connection');
      yield {
        operation,
        frame,
        find,
        act,
        command: async () => {
          await navigator.clipboard.writeText('');
          // The button stands before the menu of formats.
          const copy = (await find('copy-as')).parentElement?.previousElementSibling;
          (copy as HTMLElement).click();
          for (const end = Date.now() + 15_000; Date.now() < end; await turn()) {
            const text = await navigator.clipboard.readText();
            if (text !== '') return text;
          }
          throw new Error(`The code of ${operation} is not copied.`);
        },
        status: () => textOf('[aria-busy] [role="status"] strong bdi'),
        problems: () => {
          const invalid = [...frame.querySelectorAll('[aria-invalid="true"]')];
          const ids = invalid.flatMap(
            (one) => one.getAttribute('aria-describedby')?.split(' ') ?? [],
          );
          const described = ids.flatMap((id) => document.getElementById(id) ?? []);
          const failures = frame.querySelectorAll(
            '[aria-busy] [role="status"] strong:not(:has(bdi))',
          );
          return [...described, ...failures].map(nameOf);
        },
      };
    }
  }
  window.reader = {turn, until, write, nameOf, examples};
}
