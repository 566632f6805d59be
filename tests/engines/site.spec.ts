import {expect, it} from 'vitest';
import {createBatch} from './controls';
import {inEachBrowser} from './in-each-browser';

const {button} = createBatch;
const menu = {css: '[role=menu]'};

/** In the sidebar, beside its links. */
const OUTSIDE = {x: 5, y: 300};

const MENUS = [
  ['More actions', button('More actions')],
  ['Copy as', button('Copy as')],
  ['More languages', button('More languages')],
  ['More options beside Copy page', {css: 'button', name: 'More options'}],
] as const;

inEachBrowser((tested) => {
  it.each(MENUS)(
    'a press opens the menu %s, Escape and a press outside close it',
    async (_name, opener) => {
      const {reader, open} = tested;
      await open('/create-batch');
      await reader.press(opener);
      await reader.expectSeen(menu);
      await reader.expectAttribute(opener, 'aria-expanded').toBe('true');
      await reader.driver.strike('Escape');
      await reader.expectGone(menu);
      await reader.expect(opener, 'isFocused').toBe(true);
      await reader.press(opener);
      await reader.expectSeen(menu);
      await reader.driver.press(OUTSIDE);
      await reader.expectGone(menu);
    },
  );

  it('the menu of languages closes at a press outside, and leads to the same page in another language', async () => {
    const {reader, open} = tested;
    const languages = {css: 'nav [aria-haspopup=true]'};
    const dutch = {css: 'nav .dropdown__menu a', name: 'Nederlands'};
    await open('/create-batch');
    await reader.press(languages);
    await reader.expectSeen(dutch);
    await reader.driver.press(OUTSIDE);
    await reader.expectGone(dutch);
    await reader.press(languages);
    await reader.press(dutch);
    await reader.expectAddress().toMatch(/\/nl\/create-batch$/);
  });

  it('a narrow page has its menu behind a button', async () => {
    const {engine, reader, open, resize} = tested;
    await resize(engine.narrow);
    await open('/nl/create-batch');
    const wider = () => document.documentElement.scrollWidth - innerWidth;
    expect(await reader.run(wider)).toBeLessThanOrEqual(0);
    await reader.press({css: '.navbar__toggle'});
    await reader.press({css: '.navbar-sidebar a[href="/nl/upload-a-file"]'});
    await reader.expectAddress().toMatch(/\/nl\/upload-a-file$/);
  });

  it('a slash opens the search, arrows move through the results, and Enter goes to one', async () => {
    const {reader, open} = tested;
    await open('/nl/limits');
    await reader.driver.strike('/');
    const field = {css: 'dialog [role=combobox]'};
    await reader.expect(field, 'isFocused').toBe(true);
    await reader.driver.type('sandbox');
    await reader.expect(field, 'value').toBe('sandbox');
    await reader.expectAttribute({css: 'dialog [role=status]'}, 'data-query').toBe('sandbox');
    await reader.driver.strike('ArrowDown');
    const options = {
      css: 'dialog [role=option] ~ [role=option], dialog [role=group] ~ [role=group] [role=option]',
    };
    await reader.expectAttribute(options, 'aria-selected').toBe('true');
    const href = (await reader.see(options))?.attributes.href ?? '';
    await reader.driver.strike('Enter');
    await reader.expectAddress().toMatch(new RegExp(`${href}$`));
    await reader.expectGone({css: 'dialog'});
  });

  it('Run all runs the steps of a workflow one after the other', async () => {
    const {reader, open} = tested;
    await open('/from-file-to-dataset');
    await reader.press({css: 'button', name: 'Run all'});
    await reader.expectSeen({
      css: '[role=status]',
      name: 'All steps succeeded. Go to the last response',
    });
  });

  it('an injected script or event handler does not run, and breaks the policy', async () => {
    const {reader, open, takeErrors} = tested;
    await open('/create-batch');
    await reader.run(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      const picture = '<img src="data:," onerror="document.title = \'injected\'">';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', picture);
    });
    const violations: string[] = [];
    await expect
      .poll(() => violations.push(...takeErrors()), {timeout: 20_000})
      .toBeGreaterThanOrEqual(2);
    expect(violations.join()).toMatch(/script-src\S* blocked inline/);
    expect(await reader.run(() => document.title)).not.toBe('injected');
  });
});
