import {expect, type Locator, type Page} from '@playwright/test';
import {COMPLETE_LOCALES} from '../complete-locales';
import {interfaceStrings} from '../interface-strings';

/*
 * The controls of a live example, found by role and name as readers find them, in any language.
 */

/** A page or an example on it. */
export type Scope = Page | Locator;

/** The texts of the interface, in the languages of the site and of the template. */
const LANGUAGES = ['en', ...COMPLETE_LOCALES, 'de'].map(interfaceStrings);

/** The text of a control in each language. */
export function textsOf(id: string): string[] {
  const texts = LANGUAGES.flatMap((messages) => messages[id] ?? []);
  if (texts.length === 0) throw new Error(`No language has a text "${id}".`);
  return texts;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches a text in any language. */
export const textIn = (id: string): RegExp => new RegExp(textsOf(id).map(escaped).join('|'));

/** Matches a whole text in any language, with `name` for the placeholder `{name}` and numbers for others. */
function named(ids: readonly string[], name = ''): RegExp {
  const texts = ids
    .flatMap(textsOf)
    .map((text) => escaped(text.replace('{name}', name)).replace(/\\\{\w+\\\}/g, '\\d+'));
  return new RegExp(`^\\s*(?:${texts.join('|')})\\s*$`);
}

const button = (id: string) => (scope: Scope) => scope.getByRole('button', {name: named([id])});
const menu = (id: string) => (scope: Scope) => scope.getByRole('combobox', {name: named([id])});
/** After the text of a section may stand the names of what it contains. */
const section = (id: string) => (scope: Scope) =>
  scope
    .locator('summary')
    .filter({hasText: new RegExp(`${named([id]).source.slice(0, -4)}(?:\\s|$)`)});

export const sendButton = button('tryIt.send');
export const cancelButton = button('tryIt.cancel');
export const fillInButton = button('tryIt.paste.fill');
/** Sends an example with another value, such as `Authorization: expired`. */
export const tryWithButton = (scope: Scope, values: string): Locator =>
  scope.getByRole('button', {
    name: new RegExp(
      textsOf('tryIt.with.named')
        .map((text) => escaped(text.replace('{values}', values)))
        .join('|'),
    ),
  });
export const endTrialButton = button('tryIt.with.end');
export const formatPastedButton = button('tryIt.paste.format');
export const removeFileButton = button('tryIt.file.remove');
export const clearValuesButton = button('tryIt.values.clearAll');
export const runAllButton = button('runAll.run');

export const connectionButton = button('tryIt.connection.change.named');
/** The menu buttons of an example. */
export const actionsButton = button('tryIt.actions');
export const copyAsButton = button('tryIt.copyAs');

export const serverMenu = menu('tryIt.server');
export const placeMenu = menu('tryIt.place');
export const securityMenu = menu('tryIt.security');
export const mediaTypeMenu = menu('tryIt.mediaType');

export const optionalValues = section('tryIt.more');
export const historySection = section('tryIt.history');
export const editAsForm = section('tryIt.editAsForm');

/** The live examples of an operation. */
export const examplesOf = (scope: Scope, operation: string): Locator =>
  scope.locator(`[data-operation="${operation}"] > div > [role="group"]`);

export const ownUrl = (scope: Scope): Locator =>
  scope.getByRole('textbox', {name: named(['tryIt.server.url'])});

/** Matches a label that ends with a name, or with the mark of an optional field after it. */
const labelOf = (name: string): RegExp =>
  new RegExp(
    `(?:^|\\s)${escaped(name)}(?:\\s+(?:${textsOf('tryIt.field.optional').join('|')}))?(?:\\s+(?:${textsOf('tryIt.field.deprecated').join('|')}))?\\s*$`,
  );

/** The field of a parameter or of a property of the body. Buttons and menus beside it have names of their own. */
export const field = (scope: Scope, name: string): Locator =>
  scope
    .getByLabel(labelOf(name))
    .and(scope.locator(':is(input, select, textarea):not([aria-label])'));

/** The fields for the values that all examples share. */
export const connection = (scope: Scope): Locator =>
  scope.getByRole('dialog', {name: named(['tryIt.connection'])});

/** Opens the fields for the values that all examples share, unless they are open. */
export async function openConnection(example: Locator): Promise<void> {
  const toggle = connectionButton(example);
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await expect(connection(example)).toBeVisible();
}

/** The name of the button says which further language is chosen. */
export const languageButton = (scope: Scope, language?: string): Locator =>
  scope.getByRole('button', {
    name: new RegExp(
      `^(?:${textsOf('tryIt.sample.more').map(escaped).join('|')})${language === undefined ? '' : `: ${escaped(language)}`}$`,
    ),
  });

/** An item of an open menu. */
export const menuItem = (scope: Scope, name: string): Locator =>
  scope.getByRole('menuitem', {name, exact: true});

async function chooseFrom(button: Locator, item: Locator): Promise<void> {
  await button.click();
  await item.click();
  await expect(item).toHaveCount(0);
}

/** Chooses from the menu “More actions”, by the id of the text. */
export const chooseAction = (
  example: Locator,
  id: 'tryIt.paste' | 'tryIt.link.copy' | 'tryIt.reset',
): Promise<void> =>
  chooseFrom(actionsButton(example), example.getByRole('menuitem', {name: named([id])}));

/** Chooses a further language of the code. */
export const chooseLanguage = (example: Locator, language: string): Promise<void> =>
  chooseFrom(
    languageButton(example),
    example.getByRole('menuitemradio', {name: language, exact: true}),
  );

/** Copies the request in another format. */
export const copyAs = (example: Locator, format: 'curl' | 'HAR' | 'HTTP message'): Promise<void> =>
  chooseFrom(
    copyAsButton(example),
    format === 'HTTP message'
      ? example.getByRole('menuitem', {name: named(['tryIt.copyAs.http'])})
      : menuItem(example, format),
  );

export const bodyEditor = (scope: Scope): Locator =>
  scope.getByRole('textbox', {
    name: named(['tryIt.body', 'tryIt.body.form', 'tryIt.body.parts', 'tryIt.body.text']),
  });

export const revealButton = (scope: Scope, name: string): Locator =>
  scope.getByRole('button', {name: named(['tryIt.field.reveal.named'], name)});

/** The menu of examples that fill in a field or the body. */
export const exampleMenu = (scope: Scope, name: string): Locator =>
  scope.getByRole('combobox', {name: named(['tryIt.example.named'], name)});

export const fileInput = (scope: Scope, name?: string): Locator =>
  scope.getByLabel(
    name === undefined ? named(['tryIt.file.choose']) : named(['tryIt.file.choose.named'], name),
  );

/** The box that sends an empty parameter. */
export const sendEmptyBox = (scope: Scope): Locator =>
  scope.getByRole('checkbox', {name: named(['tryIt.field.empty'])});

/** Where files are dropped. */
export const dropZone = (scope: Scope, name?: string): Locator =>
  fileInput(scope, name).locator('xpath=ancestor::div[1]');

/** The code of the request. */
export const requestCode = (scope: Scope): Locator =>
  scope.getByLabel(named(['tryIt.sample.label'])).locator('code');

export const sampleTab = (scope: Scope, language: 'curl' | 'JavaScript' | 'Python'): Locator =>
  scope.getByRole('tab', {name: language});

/** A button that copies says so for a moment after it was pressed. */
export const copyButton = (scope: Scope): Locator =>
  scope.getByRole('button', {name: named(['tryIt.copy', 'tryIt.copy.done'])});

/** Copies the code of an example. It shows dots instead of secrets, which the copy holds. */
export async function copyCode(example: Locator): Promise<string> {
  const page = example.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await copyButton(example).click();
  let copied = '';
  await expect(async () => {
    copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toBe('');
  }).toPass();
  return copied;
}

/** The notice on a link that was opened; it has the focus. */
export const linkNotice = (scope: Scope): Locator =>
  scope.getByRole('note').and(scope.locator('[tabindex="-1"]'));

export const handCopiedLink = (scope: Scope): Locator =>
  scope.getByRole('textbox', {name: named(['tryIt.link.byHand'])});

export const curlField = (scope: Scope): Locator =>
  scope.getByRole('textbox', {name: named(['tryIt.paste.label'])});

export const savedName = (scope: Scope): Locator =>
  scope.getByRole('textbox', {name: named(['tryIt.sets.name'])});

export const useButton = (scope: Scope, name: string): Locator =>
  scope.getByRole('button', {name: named(['tryIt.sets.use.named'], name)});

export const deleteButton = (scope: Scope, name: string): Locator =>
  scope.getByRole('button', {name: named(['tryIt.sets.delete.named'], name)});

/** The part of an example that shows the response. */
export const response = (scope: Scope): Locator =>
  scope.getByRole('group', {name: named(['tryIt.response'])});

/** The example of the description, which stands in the place of the response until something is sent. */
export const exampleResponse = (scope: Scope): Locator =>
  scope.getByLabel(named(['tryIt.response.example.label'])).locator('code');

/** The status of the response: `201 Created`. */
export const responseStatus = (scope: Scope): Locator =>
  response(scope).getByRole('status').locator('strong bdi');

export const responseBody = (scope: Scope): Locator =>
  scope.getByLabel(named(['tryIt.response.body'])).locator('code');

/** A part of the response: its body, its headers, or its comparison with the description. */
export const responseTab = (scope: Scope, part: 'body' | 'headers' | 'check'): Locator => {
  const id = part === 'headers' ? 'tryIt.response.headers' : `tryIt.response.tab.${part}`;
  // After the name of the check stands the number of differences.
  const texts = textsOf(id).map((text) => escaped(text.replace(/ *\(\{count\}\)/, '')));
  return response(scope).getByRole('tab', {
    name: new RegExp(`^(?:${texts.join('|')})(?: \\(\\d+\\))?$`),
  });
};

/** The outcome of a request: a status, or a failure with advice. */
export const outcome = (scope: Scope): Locator => response(scope).getByRole('status').first();

/** The values that the examples take from a response. */
export const handedOn = (scope: Scope): Locator => outcome(scope).locator('p:has(code)');

export const runAllPanel = (scope: Scope): Locator =>
  scope.getByRole('region', {name: named(['runAll.name'])});

/** A step in the panel that runs all. */
export const step = (scope: Scope, id: string): Locator =>
  runAllPanel(scope).locator(`li:has(> a[href="#step-${id}"])`);

/** Expects a field to have a problem, and to say so. */
export async function expectProblem(control: Locator, text: string | RegExp = ''): Promise<void> {
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toHaveAccessibleDescription(
    typeof text === 'string' ? new RegExp(escaped(text)) : text,
  );
}

export const expectNoProblem = (control: Locator): Promise<void> =>
  expect(control).toHaveAttribute('aria-invalid', 'false');
