import {join} from 'node:path';
import {expect, type Locator, type Page} from '@playwright/test';
import {readDescription} from '@batchwise/openapi/node';
import {readOperation} from '@batchwise/openapi/operation';

/** A live example, and what its page says of it. */
export type Listed = {
  operation: string;
  /** Its place among the examples of the page. */
  index: number;
  /** The heading that it stands under. */
  section: string;
  /** Headings that the sentences before it link to: `First create a [new batch](#practise)`. */
  needs: string[];
  /** How long it takes until the example can succeed, by the sentences before it. */
  seconds: number;
  /** Statuses that the page states; empty where it only points to another page. */
  stated: number[];
  /** The body of the answer that the page shows. */
  body?: string | undefined;
};

/**
 * Reads the examples of the built page, in its order, with what stands around them: the example answer inside, else the first
 * sentence with an HTTP status of success, or the first answer shown, before the next example.
 */
export async function listExamples(page: Page): Promise<Listed[]> {
  return page.locator('.theme-doc-markdown').evaluate((article) => {
    const successes = (text: string): number[] => [...text.matchAll(/\b2\d\d\b/g)].map(Number);
    const listed: Listed[] = [];
    let section = '';
    let needs: string[] = [];
    let seconds = 0;
    for (const element of article.children) {
      const last = listed.at(-1);
      const text = element.textContent ?? '';
      const frame = element.matches('[data-operation]')
        ? element
        : element.querySelector(':scope > [data-operation]');
      if (element.matches('h2')) {
        section = element.id;
        needs = [];
      }
      if (frame) {
        const pane = frame.querySelector('[role="group"][aria-busy]');
        const inside = pane?.querySelector('pre code');
        const title = pane?.querySelector(':scope > p strong')?.textContent ?? '';
        listed.push({
          operation: frame.getAttribute('data-operation') ?? '',
          index: listed.length,
          section,
          needs,
          seconds,
          stated: successes(title),
          body: inside?.textContent ?? undefined,
        });
        needs = [];
        seconds = 0;
      }
      if (element.matches('p, ol, ul')) {
        needs = [
          ...needs,
          ...[...element.querySelectorAll('a[href^="#"]')].map((link) =>
            (link.getAttribute('href') ?? '').slice(1),
          ),
        ];
        seconds = Number(/(\d+) (?:seconds|seconden|secondi)/.exec(text)?.[1] ?? seconds);
        const [sentence = ''] = /HTTP[^.]*/.exec(text) ?? [];
        if (last && last.stated.length === 0) last.stated = successes(sentence);
      }
      const shown = element.querySelector('[class*="codeBlockTitle"]');
      const status = /^\d{3}/.exec(shown?.textContent ?? '')?.[0];
      if (last && !last.body && status?.startsWith('2')) {
        last.body = element.querySelector('pre')?.innerText;
        if (last.stated.length === 0) last.stated = [Number(status)];
      }
    }
    return listed;
  });
}

const description = readDescription(join(__dirname, '../..'), 'batches');

/** The statuses with which a page says that its example answers. */
export function expectedStatuses({operation, stated}: Listed): string[] {
  if (stated.length > 0) return stated.map(String);
  return readOperation(description, operation)
    .responses.map(({status}) => status)
    .filter((status) => status.startsWith('2'));
}

/** Waits until an example is live. */
export async function wakeExample(page: Page, {index}: Listed): Promise<Locator> {
  const example = page.locator('[data-operation]').nth(index).locator('> div > [role="group"]');
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  return example;
}

/** The first live example of an operation on a page, which is opened unless it is open already. */
export async function exampleOn(page: Page, path: string, operation: string): Promise<Locator> {
  if (!page.url().endsWith(path)) await page.goto(path);
  const listed = (await listExamples(page)).find((one) => one.operation === operation);
  if (!listed) throw new Error(`${path} has no example of ${operation}.`);
  return wakeExample(page, listed);
}

/** Makes the call of an example, and expects what its page says. */
export type Call = (listed: Listed) => Promise<void>;

/** Makes the calls of a page from top to bottom, each after those that its sentences ask for. */
export async function walk(listed: readonly Listed[], call: Call): Promise<void> {
  for (const one of listed) {
    for (const needed of listed.filter(
      ({index, section}) =>
        index < one.index && section !== one.section && one.needs.includes(section),
    ))
      await call(needed);
    if (one.seconds === 0) await call(one);
    else
      await expect(() => call(one)).toPass({timeout: (one.seconds + 10) * 1000, intervals: [500]});
  }
}

/** The names at the top of an answer's body; of an answer that stands under ids of batches, those of the first batch. */
export function namesIn(body: string): string[] {
  const value = JSON.parse(body) as Record<string, Record<string, unknown>>;
  const [first] = Object.keys(value);
  return Object.keys(first && /^[0-9a-f]{32}$/.test(first) ? (value[first] ?? {}) : value);
}
