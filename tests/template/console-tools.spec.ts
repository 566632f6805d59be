import {expect, test, type Page} from '../browser/test';
import {CASES, LEAST_TRIED, TRIED} from './console-cases';
import {installReader} from './reader';
import {IS_WIDE_SWEEP} from '../browser/example';
import {startServer, type TestServer} from '../browser/servers';

const PAGE = '/test-pages/everything';

// The examples are woken once: that takes longer than all that is done with them, and minutes on a loaded machine.
test.describe.configure({mode: 'serial', timeout: 180_000});

let server: TestServer;
let page: Page;

test.beforeAll(async ({browser}) => {
  server = await startServer(() => ({
    status: 200,
    headers: {'content-type': 'application/json'},
    body: '{}',
  }));
  page = await browser.newPage();
  await page.goto(PAGE);
  // The first move of the pointer starts the scripts.
  await page.mouse.move(40, 300);
  await installReader(page, TRIED);
});

test.afterAll(async () => {
  await page.close();
  await server.close();
});

test('the curl command of an operation, pasted into its emptied form, fills in all that it sends', async () => {
  const seen = await page.evaluate(
    async ({to, cases}) => {
      const {turn, until, write, examples} = window.reader;
      const results: {operation: string; before: string; after: string; misfits: string[]}[] = [];
      for await (const {operation, frame, find, act, command} of examples()) {
        for (const told of (cases[operation] ?? [{}]).filter(({files}) => files === undefined)) {
          const begin = async () => {
            await act('reset');
            write(await find('server'), 'own');
            write(await find('url'), to);
            await turn();
          };
          await begin();
          for (const [id, text] of Object.entries(told.set ?? {})) write(await find(id), text);
          await turn();
          const before = await command();
          await begin();
          for (const field of frame.querySelectorAll<HTMLElement>(
            'input[name], textarea:not([id$="-command"])',
          ))
            write(field, '');
          await turn();
          await act('paste-curl');
          const field = await find('command');
          // The field goes once the form is filled in.
          const panel = field.parentElement;
          write(field, before);
          await turn();
          (await find('fill-in')).click();
          const pasted = (): Element | null => panel?.querySelector('[role="status"]') ?? null;
          await until(
            () => !!pasted()?.textContent,
            `Nothing is told of what was pasted into the example of ${operation}.`,
          );
          await turn();
          results.push({
            operation,
            before,
            after: await command(),
            misfits: [...(pasted()?.querySelectorAll('li') ?? [])].map((item) => item.textContent),
          });
          (await find('close-paste')).click();
          await turn();
        }
      }
      return results;
    },
    {to: server.url, cases: CASES},
  );
  expect(seen.length).toBeGreaterThanOrEqual(LEAST_TRIED);
  for (const {operation, before, after, misfits} of seen) {
    expect.soft(after, operation).toBe(before);
    expect.soft(misfits, operation).toEqual([]);
  }
});

test('each value of nested JSON is changed and brought back by its own field, and each kind, entry and item is put in and taken out', async () => {
  const seen = await page.evaluate(async () => {
    const {turn, until, write, nameOf, examples} = window.reader;
    const wrong: string[] = [];
    const edited: string[] = [];
    for await (const {operation, frame, find} of examples()) {
      const editors = [...frame.querySelectorAll('details')].filter((section) =>
        section.querySelector(':scope > summary')?.textContent.startsWith('Edit as form'),
      );
      if (editors.length === 0) continue;
      for (const section of frame.querySelectorAll('details')) section.open = true;
      (await find('body')).scrollIntoView({behavior: 'instant', block: 'center'});
      for (const editor of editors) {
        const inside = (selector: string): HTMLElement[] => [
          ...editor.querySelectorAll<HTMLElement>(selector),
        ];
        const bodyText = (): string =>
          (frame.querySelector('textarea[id$="-body"]') as HTMLTextAreaElement).value;
        const parsed = (what: string): unknown => {
          try {
            return JSON.parse(bodyText() || 'null') as unknown;
          } catch {
            wrong.push(`${operation}: ${what} leaves no JSON: ${bodyText()}`);
            return undefined;
          }
        };
        const change = async (what: string, act: () => void): Promise<void> => {
          const before = JSON.stringify(parsed(what));
          act();
          await turn();
          await turn();
          if (JSON.stringify(parsed(what)) === before)
            wrong.push(`${operation}: ${what} changes nothing: ${before}`);
        };
        const openSections = async (): Promise<void> => {
          for (let depth = 0; depth < 4; depth += 1) {
            for (const section of inside('details')) (section as HTMLDetailsElement).open = true;
            await turn();
            await turn();
          }
        };
        await until(
          () => inside('input, select, textarea, button').length > 0,
          `The editor by fields of ${operation} shows no field.`,
        );
        await openSections();
        for (const id of inside('[name]').map((one) => one.getAttribute('name') ?? '')) {
          const field = inside(`[name="${id}"]`)[0] as
            HTMLInputElement | HTMLSelectElement | undefined;
          if (!field) continue;
          const old = field.value;
          const original = JSON.stringify(parsed(id));
          const options =
            field instanceof HTMLSelectElement ? [...field.options].map(({value}) => value) : [];
          const next =
            options.find((one) => one !== old && one !== '') ??
            (/^-?\d+(\.\d+)?$/.test(old)
              ? `${old}7`
              : field instanceof HTMLTextAreaElement
                ? old === ''
                  ? '7'
                  : `${old}\n7`
                : `${old}7`);
          if (field instanceof HTMLSelectElement && !options.includes(next)) continue;
          await change(`typing ${next} into ${id}`, () => write(field, next));
          const again = inside(`[name="${id}"]`)[0];
          if (!again) {
            wrong.push(`${operation}: ${id} is gone after typing`);
            continue;
          }
          await change(`bringing ${id} back to ${old}`, () => write(again, old));
          if (JSON.stringify(parsed(id)) !== original)
            wrong.push(
              `${operation}: ${id} is not as it was: ${original} became ${JSON.stringify(parsed(id))}`,
            );
          edited.push(`${operation} ${id}`);
        }
        for (const {id} of inside('select[id$="-kind"]')) {
          const menu = document.getElementById(id) as HTMLSelectElement | undefined;
          for (const value of menu
            ? [...menu.options].map((one) => one.value).filter((one) => one !== menu.value)
            : []) {
            await change(`choosing ${value} in ${id}`, () =>
              write(document.getElementById(id) as HTMLElement, value),
            );
            edited.push(`${operation} ${id}=${value}`);
          }
        }
        const adders = (): HTMLElement[] =>
          inside('button').filter((one) => nameOf(one).startsWith('Add '));
        const removers = (): HTMLElement[] =>
          inside('button').filter((one) => nameOf(one) === 'Remove');
        for (let at = 0; at < adders().length; at += 1) {
          const id = `adder ${at + 1}`;
          const before = JSON.stringify(parsed(id));
          const count = removers().length;
          await change(id, () => adders()[at]?.click());
          if (removers().length <= count)
            wrong.push(`${operation}: what ${id} put in cannot be taken out`);
          edited.push(`${operation} ${id}`);
          if (before === undefined) wrong.push(`${operation}: ${id} began without JSON`);
        }
        await openSections();
        for (let left = removers().length; left > 0; left = removers().length) {
          await change('taking the last one out', () => removers().at(-1)?.click());
          if (removers().length >= left) {
            wrong.push(`${operation}: Remove removes nothing`);
            break;
          }
        }
      }
    }
    return {wrong, edited};
  });
  expect(seen.wrong).toEqual([]);
  expect(seen.edited.length).toBeGreaterThan(IS_WIDE_SWEEP ? 20 : 10);
});

test('sets of values are kept and used from every example, and every example that shares a value follows', async () => {
  const used = await page.evaluate(async () => {
    const {turn, until, write, examples} = window.reader;
    const commandOf = (operation: string): string =>
      document.querySelector(
        `[data-operation="${operation}"] [role="tabpanel"][id$="-sample"] code`,
      )?.textContent ?? '';
    // The connection is open in one example at a time.
    const secretIn = (frame: HTMLElement): string | undefined =>
      frame.querySelector<HTMLInputElement>('input[name="X-Shared-Key"]')?.value;
    const secrets: Record<string, boolean> = {};
    const followed: Record<string, boolean> = {};
    for await (const example of examples())
      if (example.operation === 'sharedValues') {
        for (const set of ['one', 'two']) {
          for (const name of ['thing', 'X-Tenant', 'X-Shared-Key', 'part'])
            write(await example.find(`field ${name}`), `${name}-${set}`);
          await turn();
          write(await example.find('saved-name'), set);
          await turn();
          (await example.find('save')).click();
          await turn();
        }
      }
    let turns = 0;
    for await (const {operation, frame, find} of examples()) {
      const set = turns % 2 === 0 ? 'one' : 'two';
      turns += 1;
      (await find(`use ${set}`)).click();
      await until(
        () => commandOf('sharedValues').includes(`thing-${set}`),
        `The set ${set} is not used from the example of ${operation}.`,
      );
      const [first, second] = [commandOf('sharedAgain'), commandOf('sharedValues')];
      followed[operation] =
        first.includes(`/thing-${set}'`) &&
        ['thing', 'X-Tenant', 'part'].every((name) => second.includes(`${name}-${set}`)) &&
        !frame.querySelector('[role=alert]');
      // The code shows dots instead of it.
      const secret = secretIn(frame);
      if (secret !== undefined) secrets[operation] = secret === `X-Shared-Key-${set}`;
    }
    return {followed, secrets, stored: JSON.stringify({...sessionStorage})};
  });
  expect(Object.keys(used.followed).length).toBeGreaterThanOrEqual(LEAST_TRIED);
  expect(Object.entries(used.followed).filter(([, isSo]) => !isSo)).toEqual([]);
  expect(used.secrets).toEqual({sharedAgain: true, sharedValues: true});
  expect(used.stored).toContain('thing-one');
  expect(used.stored).not.toContain('X-Shared-Key-one');
});
